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
import java.util.regex.Pattern;

/**
 * Records requests and responses in the format of {@code PULUMI_DEBUG_GRPC}, with a comment for each exchange. Values
 * that the engine repeats from an earlier response are written as references.
 */
final class Transcript {
    private static final Pattern CREATION_ID = Pattern.compile("(\"__creationId\": *\")[0-9a-f-]{36}");

    /** Shorter values stay on one line. */
    private static final int LINE = 110;

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final StringBuilder text = new StringBuilder();

    /** Values of earlier responses and their references. */
    private final Map<JsonElement, String> known = new HashMap<>();

    private final EngineClient engine;
    private int exchanges;

    Transcript(EngineClient engine) {
        this.engine = engine;
    }

    /** Calls an RPC, records the exchange with a comment, and returns the response. */
    JsonObject call(String comment, String rpc, JsonObject request) {
        exchanges++;
        var exchange = new JsonObject();
        exchange.addProperty("method", "/pulumirpc.ResourceProvider/" + rpc);
        var recorded = new JsonObject();
        request.asMap()
                .forEach((name, value) ->
                        recorded.add(name, known.containsKey(value) ? new JsonPrimitive(known.get(value)) : value));
        exchange.add("request", recorded);
        var response = engine.call(rpc, request);
        exchange.add("response", response);
        response.asMap().forEach((name, value) -> {
            if (value.isJsonObject()) {
                known.putIfAbsent(value, "<" + name + " of answer " + exchanges + ">");
            }
        });
        text.append("// ").append(exchanges).append(". ").append(comment).append('\n');
        write(exchange, "");
        text.append("\n\n");
        return response;
    }

    private void write(JsonElement json, String indent) {
        var line = spaced(json);
        boolean multiline = indent.isEmpty() || indent.length() + line.length() > LINE;
        switch (json) {
            case JsonObject object
            when multiline && !object.isEmpty() -> {
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
            when multiline && !array.isEmpty() -> {
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

    /** Returns the JSON on one line, with spaces. */
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

    /** Returns the transcript, with a placeholder for the random ID of the create. */
    @Override
    public String toString() {
        return CREATION_ID.matcher(text).replaceAll("$1RANDOM-ID");
    }
}
