package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule between the properties of one object.
 *
 * @param properties the properties that it is about
 * @param description what must hold, as it reads after their names
 * @param validate what is wrong, keyed by the path to point at; empty when all is well or when what it depends on is still
 *     unknown. It is given the object, plain. What it says must not repeat a value: that may be a secret.
 */
public record CrossFieldRule(
        List<String> properties,
        String description,
        Function<PropertyValue.ObjectValue, Map<String, String>> validate) {
    public CrossFieldRule {
        properties = List.copyOf(properties);
    }

    /** Returns what is wrong with {@code values}, which are plain, keyed by the path to point at. */
    public Map<String, String> violations(PropertyValue.ObjectValue values) {
        return validate.apply(values);
    }
}
