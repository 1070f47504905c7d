package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;

/**
 * One change of a program by its user, and what must show of it.
 *
 * @param what what was done
 * @param program the program afterwards
 * @param shows every difference as {@code path TYPE CHANGE}; none when the change means nothing
 */
record ProgramEdit(String what, PropertyValue.ObjectValue program, List<String> shows) {

    @Override
    public String toString() {
        return what + ": " + program;
    }
}
