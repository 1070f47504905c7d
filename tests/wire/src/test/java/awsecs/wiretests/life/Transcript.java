package awsecs.wiretests.life;

import awsecs.wiretests.plugin.Engine;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.grpc.StatusRuntimeException;

/**
 * Writes down what the engine says to a plugin and what it answers, as {@code PULUMI_DEBUG_GRPC} does, with a sentence
 * for each exchange.
 */
final class Transcript {
    /** What fits into a line is not broken. */
    private static final int LINE = 110;

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final StringBuilder text = new StringBuilder();
    private final Engine engine;

    Transcript(Engine engine) {
        this.engine = engine;
    }

    /** Makes a call, writes it down with {@code why}, and returns the answer. */
    JsonObject call(String why, String rpc, JsonObject request) {
        var exchange = new JsonObject();
        exchange.addProperty("method", "/pulumirpc.ResourceProvider/" + rpc);
        exchange.add("request", request);
        var answer = new JsonObject();
        try {
            answer = engine.call(rpc, request);
            exchange.add("response", answer);
        } catch (StatusRuntimeException e) {
            exchange.addProperty("error", e.getMessage());
        }
        text.append("// ").append(why).append('\n');
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
            default -> GSON.toJson(json);
        };
    }

    /** Returns all that was said. */
    @Override
    public String toString() {
        return text.toString();
    }
}
