package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A rule between the properties of one object. Immutable.
 *
 * @param properties the paths of the properties
 * @param description the rule, as it reads after their names
 * @param validate returns the violations in an object without wrappers: each with the path to report it at, in the order
 *     of the map; empty if the rule holds or depends on a value that is still unknown. A text must not repeat a value,
 *     which may be secret.
 */
public record CrossFieldRule(
        List<PropertyPath> properties,
        String description,
        Function<PropertyValue.ObjectValue, Map<PropertyPath, String>> validate) {
    public CrossFieldRule {
        properties = List.copyOf(properties);
    }

    /** Returns a rule between these properties. */
    public static CrossFieldRule between(
            List<? extends Property<?, ?, ?>> properties,
            String description,
            Function<PropertyValue.ObjectValue, Map<PropertyPath, String>> validate) {
        List<PropertyPath> paths = properties.stream().map(Property::path).toList();
        return new CrossFieldRule(paths, description, validate);
    }

    /** Returns the violations in {@code unwrapped}, each with the path to report it at. */
    public Map<PropertyPath, String> violations(PropertyValue.ObjectValue unwrapped) {
        return validate.apply(unwrapped);
    }
}
