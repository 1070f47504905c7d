package io.github.pulumiawsecs.framework.schema.check;

import com.google.gson.JsonParseException;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Undoes the strings that configuration travels in: {@code pulumi config set} stores {@code "true"}, SDKs send nested
 * blocks as JSON text. What cannot be read stays as it is, for Check to refuse.
 */
public final class ConfigDecoder {
    private ConfigDecoder() {}

    /** Returns the configuration with every value of the kind that {@code shape} wants. */
    public static PropertyValue.ObjectValue decode(ObjectType<?, ?> shape, PropertyValue.ObjectValue configuration) {
        var undone = new LinkedHashMap<String, PropertyValue>();
        configuration.fields().forEach((name, value) -> {
            Property<?, ?, ?> property = shape.property(name);
            undone.put(name, property == null ? value : decode(property.type(), value));
        });
        return new PropertyValue.ObjectValue(undone);
    }

    private static PropertyValue decode(PropertyType<?> kind, PropertyValue value) {
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return new PropertyValue.SecretValue(decode(kind, inner));
        }
        if (value instanceof PropertyValue.StringValue(String text) && !isString(kind)) {
            return decodeJson(kind, text);
        }
        if (value instanceof PropertyValue.ObjectValue object && kind instanceof ObjectType<?, ?> shape) {
            return decode(shape, object);
        }
        if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                && kind instanceof PropertyType.SetOf<?> set) {
            return new PropertyValue.ArrayValue(
                    items.stream().map(item -> decode(set.element(), item)).toList());
        }
        return value;
    }

    private static boolean isString(PropertyType<?> kind) {
        return kind instanceof PropertyType.EnumType
                || (kind instanceof PropertyType.Scalar<?> scalar
                        && scalar.schemaType().equals("string"));
    }

    private static PropertyValue decodeJson(PropertyType<?> kind, String text) {
        try {
            var value = JsonPropertyValues.parse(text);
            return value instanceof PropertyValue.StringValue ? value : decode(kind, value);
        } catch (JsonParseException _) {
            return new PropertyValue.StringValue(text);
        }
    }
}
