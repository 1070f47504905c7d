package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Internal;
import com.google.protobuf.MessageLite;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Speaks to a plugin as the engine does. Requests and answers are JSON, with the field names of the protocol in
 * lowerCamelCase; JSON in tests may use single quotes.
 */
public record EngineClient(PluginProcess plugin) {

    /** The resource that requests are about when a test does not say otherwise. */
    public static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    /** Returns the object that {@code json} says. */
    public static JsonObject json(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    /**
     * Makes a call.
     *
     * @param rpc its name in the protocol, such as {@code CheckConfig}
     * @param request the request in JSON
     * @return the answer in JSON
     * @throws StatusRuntimeException when the plugin answers with an error
     */
    public JsonObject call(String rpc, String request) {
        return call(rpc, json(request));
    }

    /**
     * Makes a call. The stream of answers of {@code List} becomes the array {@code responses}.
     *
     * @throws StatusRuntimeException when the plugin answers with an error
     * @throws IllegalArgumentException when the protocol has no such call, or the request no such field
     */
    public JsonObject call(String rpc, JsonObject request) {
        var client = plugin.client();
        var method = Reflection.methods(client, rpc.substring(0, 1).toLowerCase(Locale.ROOT) + rpc.substring(1), 1)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The protocol has no call " + rpc));
        var type = Internal.getDefaultInstance(method.getParameterTypes()[0].asSubclass(MessageLite.class));
        return switch (Reflection.invoke(method, client, MessageJson.parse(request, type))) {
            case Iterator<?> answers -> {
                var responses = new JsonArray();
                answers.forEachRemaining(answer -> responses.add(MessageJson.print((MessageLite) answer)));
                var all = new JsonObject();
                all.add("responses", responses);
                yield all;
            }
            case MessageLite answer -> MessageJson.print(answer);
            case Object other -> throw new IllegalStateException("Not a message: " + other);
        };
    }

    /** Checks inputs and returns the whole answer. */
    public JsonObject check(JsonObject news) {
        return call("Check", about("news", news));
    }

    /** Checks inputs as an import does, which hands back what was read. */
    public JsonObject checkImported(JsonObject read) {
        var request = about("news", read);
        request.add("olds", read);
        return call("Check", request);
    }

    /** Returns the reasons in an answer to a check, each with the path in front. */
    public static List<String> reasons(JsonObject checked) {
        return checked.has("failures")
                ? checked.getAsJsonArray("failures").asList().stream()
                        .map(failure -> failure.getAsJsonObject().get("reason").getAsString())
                        .toList()
                : List.of();
    }

    /** Returns what a creation with these inputs would give. */
    public JsonObject previewCreate(JsonObject inputs) {
        var request = about("properties", inputs);
        request.addProperty("preview", true);
        return call("Create", request);
    }

    /** Creates a task set with these inputs. */
    public JsonObject create(JsonObject inputs) {
        return call("Create", about("properties", inputs));
    }

    /** Compares the inputs of a resource that was {@code made} with new ones. */
    public JsonObject diff(JsonObject made, JsonObject oldInputs, JsonObject news) {
        return call("Diff", change(made, oldInputs, news));
    }

    /** Updates a resource that was {@code made}. */
    public JsonObject update(JsonObject made, JsonObject oldInputs, JsonObject news) {
        return call("Update", change(made, oldInputs, news));
    }

    /** Reads a task set that is known by its id alone, as an import does. */
    public JsonObject read(String id) {
        var request = about("inputs", new JsonObject());
        request.addProperty("id", id);
        return call("Read", request);
    }

    /** Deletes a resource that was {@code made}. */
    public void delete(JsonObject made) {
        var request = about("properties", made.getAsJsonObject("properties"));
        request.add("id", made.get("id"));
        call("Delete", request);
    }

    private static JsonObject change(JsonObject made, JsonObject oldInputs, JsonObject news) {
        var request = about("olds", made.getAsJsonObject("properties"));
        request.add("id", made.get("id"));
        request.add("oldInputs", oldInputs);
        request.add("news", news);
        return request;
    }

    private static JsonObject about(String name, JsonObject properties) {
        var request = new JsonObject();
        request.addProperty("urn", URN);
        request.add(name, properties);
        return request;
    }
}
