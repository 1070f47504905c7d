package io.github.pulumiawsecs.framework.schema.check;

import com.google.gson.JsonParseException;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.SchemaTransformer;

/**
 * Decodes configuration values that arrive as strings: {@code pulumi config set} stores {@code "true"}, SDKs send nested
 * objects as JSON text. A string that cannot be decoded stays as it is, and Check rejects it.
 */
public final class ConfigDecoder extends SchemaTransformer {
    private static final ConfigDecoder INSTANCE = new ConfigDecoder();

    private ConfigDecoder() {}

    /** Returns the configuration with each value decoded to its type in the schema, where possible. */
    public static PropertyValue.ObjectValue decode(ObjectType<?, ?> type, PropertyValue.ObjectValue configuration) {
        return INSTANCE.transform(type, configuration);
    }

    @Override
    protected PropertyValue enter(PropertyType<?> type, PropertyValue value) {
        return value instanceof PropertyValue.StringValue(String text) && !isString(type)
                ? decodeJson(text, value)
                : value;
    }

    private static boolean isString(PropertyType<?> type) {
        return type instanceof PropertyType.EnumType
                || (type instanceof PropertyType.Scalar<?> scalar
                        && scalar.schemaType().equals("string"));
    }

    private static PropertyValue decodeJson(String text, PropertyValue original) {
        try {
            return JsonPropertyValues.parse(text);
        } catch (JsonParseException _) {
            return original;
        }
    }
}
