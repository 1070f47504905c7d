package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;

/** What one entry of a map must satisfy. */
@FunctionalInterface
public interface EntryRule {
    /**
     * Returns what must hold and does not, or nothing.
     *
     * @param value the entry's value, plain; may still be unknown
     */
    Optional<String> broken(String key, Value value);
}
