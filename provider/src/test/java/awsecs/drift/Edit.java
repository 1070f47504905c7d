package awsecs.drift;

import awsecs.value.Value;
import java.util.List;

/**
 * One change of a program by its user, and what must show of it.
 *
 * @param what what was done
 * @param program the program afterwards
 * @param shows every difference as {@code path TYPE CHANGE}; none when the change means nothing
 */
record Edit(String what, Value.Obj program, List<String> shows) {

    @Override
    public String toString() {
        return what + ": " + program;
    }
}
