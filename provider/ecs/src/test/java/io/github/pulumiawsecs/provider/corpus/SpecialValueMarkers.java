package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The markers of special values in corpus files: {@code {"$unknown": VALUE}}, {@code $secret}, {@code $output}. */
final class SpecialValueMarkers {
    private SpecialValueMarkers() {}

    /** Replaces markers by the engine's special values. */
    static PropertyValue decode(PropertyValue value) {
        return convert(value, SpecialValueMarkers::specialValue);
    }

    /** Replaces markers by their plain values. */
    static PropertyValue strip(PropertyValue value) {
        return convert(value, (_, inner) -> inner);
    }

    private static PropertyValue convert(PropertyValue value, BiFunction<String, PropertyValue, PropertyValue> marker) {
        return switch (value) {
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields)
            when fields.size() == 1 && fields.keySet().iterator().next().startsWith("$") -> {
                var only = fields.entrySet().iterator().next();
                yield marker.apply(only.getKey(), convert(only.getValue(), marker));
            }
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var converted = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> converted.put(name, convert(field, marker)));
                yield new PropertyValue.ObjectValue(converted);
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(
                        items.stream().map(item -> convert(item, marker)).toList());
            default -> value;
        };
    }

    private static PropertyValue specialValue(String marker, PropertyValue inner) {
        return switch (marker) {
            case "$unknown" -> new PropertyValue.UnknownValue(UnknownKind.STRING);
            case "$secret" -> new PropertyValue.SecretValue(inner);
            case "$output" -> new PropertyValue.OutputValue(Optional.of(inner), false, List.of());
            default -> throw new IllegalArgumentException("unknown marker: " + marker);
        };
    }
}
