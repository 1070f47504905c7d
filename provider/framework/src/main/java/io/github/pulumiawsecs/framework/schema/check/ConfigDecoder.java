package io.github.pulumiawsecs.framework.schema.check;

import com.google.gson.JsonParseException;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;
import java.util.List;

/**
 * Decodes configuration values as they arrive, for every property of the schema:
 *
 * <ul>
 *   <li>{@code pulumi config set} stores {@code "true"}, and SDKs send nested objects as JSON text;
 *   <li>null, an empty string, an empty object, and an empty list in place of an object mean that the value is not given.
 *       An empty string in a map is a value;
 *   <li>a list with one object means the object, as Pulumi's AWS provider writes some settings;
 *   <li>whole numbers and booleans are text where the schema expects a string.
 * </ul>
 *
 * A value that cannot be decoded stays as it is, and Check rejects it.
 */
public final class ConfigDecoder extends SchemaTransformer {
    private static final ConfigDecoder STRUCTURE = new ConfigDecoder();

    private ConfigDecoder() {}

    /** Returns the configuration with each value decoded to its type in the schema, where possible. */
    public static PropertyValue.ObjectValue decode(ObjectType<?, ?> type, PropertyValue.ObjectValue configuration) {
        return NumbersAsText.OF_CONFIG.transform(type, decodeStructure(type, configuration));
    }

    /** Returns the configuration with numbers and booleans as they arrived. */
    static PropertyValue.ObjectValue decodeStructure(ObjectType<?, ?> type, PropertyValue.ObjectValue configuration) {
        return STRUCTURE.transform(type, configuration).withoutNulls();
    }

    @Override
    protected PropertyValue enter(PropertyType<?> type, PropertyValue value) {
        var decoded = value instanceof PropertyValue.StringValue(String text) && !InputValidator.isText(type)
                ? decodeJson(text, value)
                : value;
        if (!(decoded instanceof PropertyValue.ArrayValue(List<PropertyValue> items))) {
            return decoded;
        }
        if (type instanceof PropertyType.ListType) {
            return new PropertyValue.ArrayValue(
                    items.stream().filter(item -> !isNotGiven(item)).toList());
        }
        return type instanceof ObjectType && items.size() < 2 ? onlyItem(items) : decoded;
    }

    @Override
    protected PropertyValue.ObjectValue leave(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        var result = object;
        for (var field : object.fields().entrySet()) {
            if (type.property(field.getKey()) != null && isNotGiven(field.getValue())) {
                result = result.with(field.getKey(), PropertyValue.NullValue.NULL);
            }
        }
        return result;
    }

    private static boolean isNotGiven(PropertyValue value) {
        return value.isNull()
                || (value.unwrapped() instanceof PropertyValue.StringValue(String text) && text.isEmpty())
                || (value.unwrapped() instanceof PropertyValue.ObjectValue(var fields) && fields.isEmpty());
    }

    private static PropertyValue onlyItem(List<PropertyValue> items) {
        return items.isEmpty() ? PropertyValue.NullValue.NULL : items.getFirst();
    }

    private static PropertyValue decodeJson(String text, PropertyValue original) {
        try {
            return JsonPropertyValues.parse(text);
        } catch (JsonParseException _) {
            return original;
        }
    }
}
