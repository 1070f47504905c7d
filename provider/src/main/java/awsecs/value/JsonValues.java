package awsecs.value;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;

/** Property values written as JSON. */
public final class JsonValues {
    private JsonValues() {}

    /**
     * Returns the value that {@code json} says.
     *
     * @throws JsonParseException when it is no JSON
     */
    public static Value parsed(String json) {
        return value(JsonParser.parseString(json));
    }

    /**
     * Returns the object that {@code json} says.
     *
     * @throws JsonParseException when it is no JSON
     * @throws ClassCastException when it is no object
     */
    public static Value.Obj object(String json) {
        return (Value.Obj) parsed(json);
    }

    private static Value value(JsonElement json) {
        if (json.isJsonObject()) {
            var fields = new LinkedHashMap<String, Value>();
            json.getAsJsonObject().asMap().forEach((name, field) -> fields.put(name, value(field)));
            return new Value.Obj(fields);
        }
        if (json.isJsonArray()) {
            return new Value.Array(json.getAsJsonArray().asList().stream()
                    .map(JsonValues::value)
                    .toList());
        }
        if (json.isJsonNull()) {
            return Value.Null.NULL;
        }
        var primitive = json.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return new Value.Bool(primitive.getAsBoolean());
        }
        return primitive.isNumber() ? new Value.Num(primitive.getAsDouble()) : new Value.Text(primitive.getAsString());
    }
}
