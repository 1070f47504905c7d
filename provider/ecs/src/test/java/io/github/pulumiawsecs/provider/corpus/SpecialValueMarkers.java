package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The marks that a file puts on a value: {@code {"$unknown": VALUE}}, {@code $secret}, {@code $output}. */
final class SpecialValueMarkers {
    private SpecialValueMarkers() {}

    /** Returns the value with its marks turned into what the engine sends. */
    static PropertyValue kept(PropertyValue value) {
        return walked(value, SpecialValueMarkers::wrapped);
    }

    /** Returns the value without its marks. */
    static PropertyValue settled(PropertyValue value) {
        return walked(value, (_, inner) -> inner);
    }

    private static PropertyValue walked(PropertyValue value, BiFunction<String, PropertyValue, PropertyValue> mark) {
        return switch (value) {
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields)
            when fields.size() == 1 && fields.keySet().iterator().next().startsWith("$") -> {
                var only = fields.entrySet().iterator().next();
                yield mark.apply(only.getKey(), walked(only.getValue(), mark));
            }
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var walked = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> walked.put(name, walked(field, mark)));
                yield new PropertyValue.ObjectValue(walked);
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(
                        items.stream().map(item -> walked(item, mark)).toList());
            default -> value;
        };
    }

    private static PropertyValue wrapped(String mark, PropertyValue inner) {
        return switch (mark) {
            case "$unknown" -> new PropertyValue.UnknownValue(UnknownKind.STRING);
            case "$secret" -> new PropertyValue.SecretValue(inner);
            case "$output" -> new PropertyValue.OutputValue(Optional.of(inner), false, List.of());
            default -> throw new IllegalArgumentException("no mark of the corpus: " + mark);
        };
    }
}
