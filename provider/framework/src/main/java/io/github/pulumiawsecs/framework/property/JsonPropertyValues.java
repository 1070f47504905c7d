package io.github.pulumiawsecs.framework.property;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;

/** Property values written as JSON. */
public final class JsonPropertyValues {
    private JsonPropertyValues() {}

    /**
     * Returns the value that {@code json} says.
     *
     * @throws JsonParseException when it is no JSON
     */
    public static PropertyValue parse(String json) {
        return value(JsonParser.parseString(json));
    }

    /**
     * Returns the object that {@code json} says.
     *
     * @throws JsonParseException when it is no JSON
     * @throws ClassCastException when it is no object
     */
    public static PropertyValue.ObjectValue parseObject(String json) {
        return (PropertyValue.ObjectValue) parse(json);
    }

    private static PropertyValue value(JsonElement json) {
        if (json.isJsonObject()) {
            var fields = new LinkedHashMap<String, PropertyValue>();
            json.getAsJsonObject().asMap().forEach((name, field) -> fields.put(name, value(field)));
            return new PropertyValue.ObjectValue(fields);
        }
        if (json.isJsonArray()) {
            return new PropertyValue.ArrayValue(json.getAsJsonArray().asList().stream()
                    .map(JsonPropertyValues::value)
                    .toList());
        }
        if (json.isJsonNull()) {
            return PropertyValue.NullValue.NULL;
        }
        var primitive = json.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return new PropertyValue.BoolValue(primitive.getAsBoolean());
        }
        return primitive.isNumber()
                ? new PropertyValue.NumberValue(primitive.getAsDouble())
                : new PropertyValue.StringValue(primitive.getAsString());
    }
}
