package io.github.pulumiawsecs.wiretests.lifecycle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes down what the engine says to a plugin and what it answers, as {@code PULUMI_DEBUG_GRPC} does, with a sentence
 * for each exchange. What the engine repeats from an earlier answer is written as a reference to it.
 */
final class Transcript {
    /** What fits into a line is not broken. */
    private static final int LINE = 110;

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final StringBuilder text = new StringBuilder();

    /** What was answered before, and how it is called when the engine repeats it. */
    private final Map<JsonElement, String> answered = new HashMap<>();

    private final EngineClient engine;
    private int exchanges;

    Transcript(EngineClient engine) {
        this.engine = engine;
    }

    /** Makes a call, writes it down with {@code why}, and returns the answer. */
    JsonObject call(String why, String rpc, JsonObject request) {
        exchanges++;
        var exchange = new JsonObject();
        exchange.addProperty("method", "/pulumirpc.ResourceProvider/" + rpc);
        var said = new JsonObject();
        request.asMap()
                .forEach((name, value) ->
                        said.add(name, answered.containsKey(value) ? new JsonPrimitive(answered.get(value)) : value));
        exchange.add("request", said);
        var answer = engine.call(rpc, request);
        exchange.add("response", answer);
        answer.asMap().forEach((name, value) -> {
            if (value.isJsonObject()) {
                answered.putIfAbsent(value, "<" + name + " of answer " + exchanges + ">");
            }
        });
        text.append("// ").append(exchanges).append(". ").append(why).append('\n');
        write(exchange, "");
        text.append("\n\n");
        return answer;
    }

    private void write(JsonElement json, String indent) {
        var line = spaced(json);
        boolean broken = indent.isEmpty() || indent.length() + line.length() > LINE;
        switch (json) {
            case JsonObject object
            when broken && !object.isEmpty() -> {
                var separator = "{\n";
                for (var field : object.entrySet()) {
                    text.append(separator)
                            .append(indent)
                            .append("  ")
                            .append(GSON.toJson(field.getKey()))
                            .append(": ");
                    write(field.getValue(), indent + "  ");
                    separator = ",\n";
                }
                text.append('\n').append(indent).append('}');
            }
            case JsonArray array
            when broken && !array.isEmpty() -> {
                var separator = "[\n";
                for (var item : array) {
                    text.append(separator).append(indent).append("  ");
                    write(item, indent + "  ");
                    separator = ",\n";
                }
                text.append('\n').append(indent).append(']');
            }
            default -> text.append(line);
        }
    }

    /** On one line, with room between the parts. */
    private static String spaced(JsonElement json) {
        return switch (json) {
            case JsonObject object ->
                "{"
                        + String.join(
                                ", ",
                                object.entrySet().stream()
                                        .map(field -> GSON.toJson(field.getKey()) + ": " + spaced(field.getValue()))
                                        .toList())
                        + "}";
            case JsonArray array ->
                "["
                        + String.join(
                                ", ",
                                array.asList().stream().map(Transcript::spaced).toList()) + "]";
            case JsonPrimitive number
            when number.isNumber() && number.getAsDouble() == number.getAsLong() -> Long.toString(number.getAsLong());
            default -> GSON.toJson(json);
        };
    }

    /** Returns all that was said. */
    @Override
    public String toString() {
        return text.toString();
    }
}
