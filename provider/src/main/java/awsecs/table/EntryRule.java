package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What one entry of a map must satisfy.
 *
 * @param says what must hold of every entry, as it reads after the map's path
 * @param test what must hold of this entry and does not; the value is plain and may still be unknown
 */
public record EntryRule(String says, BiFunction<String, Value, Optional<String>> test) {

    /** Returns what must hold of the entry and does not, or nothing. */
    public Optional<String> broken(String key, Value value) {
        return test.apply(key, value);
    }
}
