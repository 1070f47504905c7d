package io.github.pulumiawsecs.framework.property;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.LinkedHashMap;

/** Parses property values from JSON. A whole number with more digits than a double can represent becomes a string. */
public final class JsonPropertyValues {
    /** A double represents every whole number of this length exactly. */
    private static final int SAFE_DIGITS = 15;

    private JsonPropertyValues() {}

    /**
     * Parses a value.
     *
     * @throws JsonParseException when the text is not valid JSON
     */
    public static PropertyValue parse(String json) {
        return value(JsonParser.parseString(json));
    }

    /**
     * Parses an object.
     *
     * @throws JsonParseException when the text is not valid JSON
     * @throws ClassCastException when the value is not an object
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
        return primitive.isNumber() && !losesDigits(primitive.getAsString())
                ? new PropertyValue.NumberValue(primitive.getAsDouble())
                : new PropertyValue.StringValue(primitive.getAsString());
    }

    private static boolean losesDigits(String number) {
        return number.length() > SAFE_DIGITS
                && number.chars().skip(1).allMatch(Character::isDigit)
                && new BigDecimal(number).compareTo(BigDecimal.valueOf(Double.parseDouble(number))) != 0;
    }
}
