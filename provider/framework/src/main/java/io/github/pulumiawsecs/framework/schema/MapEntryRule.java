package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What one entry of a map must satisfy.
 *
 * @param description what must hold of every entry, as it reads after the map's path
 * @param test what must hold of this entry and does not; the value is plain and may still be unknown
 */
public record MapEntryRule(String description, BiFunction<String, PropertyValue, Optional<String>> test) {

    /** Returns what must hold of the entry and does not, or nothing. */
    public Optional<String> violation(String key, PropertyValue value) {
        return test.apply(key, value);
    }
}
