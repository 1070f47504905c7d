package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.util.function.Function;
import java.util.function.Predicate;

/** AWS JSON 1.1: null members are absent, and times are epoch seconds with a fraction. */
public final class Json {
    private Json() {}

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(String.class, strict(JsonPrimitive::isString, JsonPrimitive::getAsString))
            .registerTypeAdapter(Integer.class, strict(Json::isInteger, JsonPrimitive::getAsInt))
            .registerTypeAdapter(Double.class, strict(JsonPrimitive::isNumber, JsonPrimitive::getAsDouble))
            .create();

    private static boolean isInteger(JsonPrimitive primitive) {
        return primitive.isNumber() && primitive.getAsDouble() == Math.rint(primitive.getAsDouble());
    }

    /** Rejects implicit conversions: Gson reads a number as a string and a string as a number, AWS does not. */
    private static <T> JsonDeserializer<T> strict(Predicate<JsonPrimitive> isType, Function<JsonPrimitive, T> read) {
        return (json, type, context) -> {
            if (json instanceof JsonPrimitive primitive && isType.test(primitive)) {
                return read.apply(primitive);
            }
            throw new JsonParseException("wrong type");
        };
    }

    /**
     * Parses a request body; an empty body is an empty object.
     *
     * @throws AwsError if the body is not a JSON object
     */
    public static JsonObject parse(String body) {
        try {
            JsonElement parsed = body.isBlank() ? new JsonObject() : withoutNulls(JsonParser.parseString(body));
            if (parsed instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException malformed) {
            throw AwsError.of("SerializationException", "The request body is not valid JSON.");
        }
        throw AwsError.of("SerializationException", "The request body is not a JSON object.");
    }

    /** @throws AwsError if a member's type differs from the shape's */
    static <T> T read(JsonObject request, Class<T> shape) {
        try {
            return GSON.fromJson(request, shape);
        } catch (JsonParseException | NumberFormatException wrongType) {
            throw AwsError.of("SerializationException", "A member of the request has the wrong type.");
        }
    }

    static JsonObject write(Object shape) {
        return shape instanceof JsonObject object ? object.deepCopy() : ShapeWriter.write(shape);
    }

    private static JsonElement withoutNulls(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject kept = new JsonObject();
            object.entrySet().stream()
                    .filter(member -> !member.getValue().isJsonNull())
                    .forEach(member -> kept.add(member.getKey(), withoutNulls(member.getValue())));
            return kept;
        }
        if (element instanceof JsonArray array) {
            JsonArray kept = new JsonArray();
            array.asList().stream().filter(item -> !item.isJsonNull()).forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        return element;
    }
}
