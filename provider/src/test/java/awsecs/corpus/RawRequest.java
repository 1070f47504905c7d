package awsecs.corpus;

import awsecs.value.Value;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to CreateTaskSet with a program's inputs as they stand, made without the provider's help: what AWS would get
 * from somebody who checks nothing.
 */
public final class RawRequest {
    private RawRequest() {}

    /** Returns the request as JSON. */
    public static String of(Value.Obj inputs, Map<String, Value> defaultTags) {
        var request = json(inputs).getAsJsonObject();
        if (inputs.get("tags") instanceof Value.Obj(Map<String, Value> own)) {
            request.add("tags", tags(own, defaultTags));
        } else if (!request.has("tags")) {
            request.add("tags", tags(Map.of(), defaultTags));
        }
        return request.toString();
    }

    private static JsonArray tags(Map<String, Value> own, Map<String, Value> defaults) {
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

    private static JsonElement json(Value value) {
        return switch (value) {
            case Value.Bool(boolean flag) -> new JsonPrimitive(flag);
            case Value.Num(double number) ->
                number == Math.rint(number) ? new JsonPrimitive((long) number) : new JsonPrimitive(number);
            case Value.Text(String text) -> new JsonPrimitive(text);
            case Value.Array(List<Value> items) -> {
                var list = new JsonArray();
                items.forEach(item -> list.add(json(item)));
                yield list;
            }
            case Value.Obj(Map<String, Value> fields) -> {
                var object = new JsonObject();
                fields.forEach((name, field) -> object.add(name, json(field)));
                yield object;
            }
            case Value.Null _ -> JsonNull.INSTANCE;
            case Value.Secret _, Value.Output _, Value.Unknown _, Value.Opaque _ ->
                throw new IllegalArgumentException("not settled: " + value);
        };
    }
}
