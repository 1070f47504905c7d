package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;

/** What one value must satisfy by itself, whatever else the user writes. */
@FunctionalInterface
public interface Rule {
    /**
     * Returns what must hold and does not ("must be between 1 and 65535"), or nothing.
     *
     * @param plain a value of the right kind; a list's or map's elements may still be unknown
     */
    Optional<String> broken(Value plain);
}
