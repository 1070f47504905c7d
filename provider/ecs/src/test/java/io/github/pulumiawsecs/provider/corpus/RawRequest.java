package io.github.pulumiawsecs.provider.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CreateTaskSet request with a program's inputs, built without the provider's code and without checks.
 */
public final class RawRequest {
    private RawRequest() {}

    /** Returns the request as JSON. */
    public static String of(PropertyValue.ObjectValue inputs, Map<String, PropertyValue> defaultTags) {
        var request = json(inputs).getAsJsonObject();
        if (inputs.get("tags") instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> own)) {
            request.add("tags", tags(own, defaultTags));
        } else if (!request.has("tags")) {
            request.add("tags", tags(Map.of(), defaultTags));
        }
        return request.toString();
    }

    private static JsonArray tags(Map<String, PropertyValue> own, Map<String, PropertyValue> defaults) {
        var all = new TreeMap<>(defaults);
        all.putAll(own);
        var list = new JsonArray();
        all.forEach((key, value) -> {
            var tag = new JsonObject();
            tag.addProperty("key", key);
            tag.add("value", json(value));
            list.add(tag);
        });
        return list;
    }

    private static JsonElement json(PropertyValue value) {
        return switch (value) {
            case PropertyValue.BoolValue(boolean flag) -> new JsonPrimitive(flag);
            case PropertyValue.NumberValue(double number) ->
                number == Math.rint(number) ? new JsonPrimitive((long) number) : new JsonPrimitive(number);
            case PropertyValue.StringValue(String text) -> new JsonPrimitive(text);
            case PropertyValue.ArrayValue(List<PropertyValue> items) -> {
                var list = new JsonArray();
                items.forEach(item -> list.add(json(item)));
                yield list;
            }
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var object = new JsonObject();
                fields.forEach((name, field) -> object.add(name, json(field)));
                yield object;
            }
            case PropertyValue.NullValue _ -> JsonNull.INSTANCE;
            case PropertyValue.SecretValue _,
                    PropertyValue.OutputValue _,
                    PropertyValue.UnknownValue _,
                    PropertyValue.OpaqueValue _ ->
                throw new IllegalArgumentException("unknown or secret value: " + value);
        };
    }
}
