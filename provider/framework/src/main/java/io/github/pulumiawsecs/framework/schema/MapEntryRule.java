package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A rule for each entry of a map. Immutable.
 *
 * @param description the rule, as it reads after the map's path
 * @param test returns the rule that an entry breaks, if any; the value has no wrappers and may be unknown
 */
public record MapEntryRule(String description, BiFunction<String, PropertyValue, Optional<String>> test) {

    /** Returns the rule that the entry breaks; empty if it is valid. */
    public Optional<String> violation(String key, PropertyValue value) {
        return test.apply(key, value);
    }
}
