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
 * Calls a plugin like the engine. Requests and responses are JSON with the field names of the protocol in
 * lowerCamelCase; JSON in tests may use single quotes. Thread-safe.
 *
 * @param urn the resource of the requests
 */
public record EngineClient(PluginProcess plugin, String urn) {

    /** A task set, the default resource of the requests. */
    public static final String URN = urnOf("aws-ecs:index:TaskSet");

    /** Creates a client whose requests are about a task set. */
    public EngineClient(PluginProcess plugin) {
        this(plugin, URN);
    }

    /** Returns a client whose requests are about a resource of a type. */
    public EngineClient ofType(String token) {
        return new EngineClient(plugin, urnOf(token));
    }

    private static String urnOf(String token) {
        return "urn:pulumi:dev::shop::" + token + "::blue";
    }

    /** Parses a JSON object. */
    public static JsonObject json(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    /**
     * Calls an RPC.
     *
     * @param rpc its name in the protocol, such as {@code CheckConfig}
     * @param request the request in JSON
     * @return the response in JSON
     * @throws StatusRuntimeException when the plugin returns an error
     */
    public JsonObject call(String rpc, String request) {
        return call(rpc, json(request));
    }

    /**
     * Calls an RPC. The response stream of {@code List} becomes the array {@code responses}.
     *
     * @throws StatusRuntimeException when the plugin returns an error
     * @throws IllegalArgumentException when the protocol has no such RPC, or the request has no such field
     */
    public JsonObject call(String rpc, JsonObject request) {
        var client = plugin.client();
        var method = Reflection.methods(client, rpc.substring(0, 1).toLowerCase(Locale.ROOT) + rpc.substring(1), 1)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The protocol has no RPC " + rpc));
        var type = Internal.getDefaultInstance(method.getParameterTypes()[0].asSubclass(MessageLite.class));
        return switch (Reflection.invoke(method, client, MessageJson.parse(request, type))) {
            case Iterator<?> stream -> {
                var responses = new JsonArray();
                stream.forEachRemaining(response -> responses.add(MessageJson.print((MessageLite) response)));
                var all = new JsonObject();
                all.add("responses", responses);
                yield all;
            }
            case MessageLite response -> MessageJson.print(response);
            case Object other -> throw new IllegalStateException("Not a message: " + other);
        };
    }

    /** Calls Check and returns the response. */
    public JsonObject check(JsonObject news) {
        return call("Check", request("news", news));
    }

    /** Returns the reasons in a response of Check; each begins with the path. */
    public static List<String> failureReasons(JsonObject checked) {
        return checked.has("failures")
                ? checked.getAsJsonArray("failures").asList().stream()
                        .map(failure -> failure.getAsJsonObject().get("reason").getAsString())
                        .toList()
                : List.of();
    }

    /** Calls Create as a preview. */
    public JsonObject previewCreate(JsonObject inputs) {
        var request = request("properties", inputs);
        request.addProperty("preview", true);
        return call("Create", request);
    }

    /** Calls Create. */
    public JsonObject create(JsonObject inputs) {
        return call("Create", request("properties", inputs));
    }

    /** Calls Diff for a created resource. */
    public JsonObject diff(JsonObject created, JsonObject oldInputs, JsonObject news) {
        return call("Diff", change(created, oldInputs, news));
    }

    /** Calls Update for a created resource as a preview. */
    public JsonObject previewUpdate(JsonObject created, JsonObject oldInputs, JsonObject news) {
        var request = change(created, oldInputs, news);
        request.addProperty("preview", true);
        return call("Update", request);
    }

    /** Calls Update for a created resource. */
    public JsonObject update(JsonObject created, JsonObject oldInputs, JsonObject news) {
        return call("Update", change(created, oldInputs, news));
    }

    /** Calls Read with inputs and state, like a refresh. */
    public JsonObject refresh(JsonObject created, JsonObject inputs) {
        var request = request("inputs", inputs);
        request.add("id", created.get("id"));
        request.add("properties", created.get("properties"));
        return call("Read", request);
    }

    /** Calls Read with only an id, like an import. */
    public JsonObject read(String id) {
        var request = request("inputs", new JsonObject());
        request.addProperty("id", id);
        return call("Read", request);
    }

    /** Calls Delete for a created resource. */
    public void delete(JsonObject created) {
        var request = request("properties", created.getAsJsonObject("properties"));
        request.add("id", created.get("id"));
        call("Delete", request);
    }

    private JsonObject change(JsonObject created, JsonObject oldInputs, JsonObject news) {
        var request = request("olds", created.getAsJsonObject("properties"));
        request.add("id", created.get("id"));
        request.add("oldInputs", oldInputs);
        request.add("news", news);
        return request;
    }

    private JsonObject request(String name, JsonObject properties) {
        var request = new JsonObject();
        request.addProperty("urn", urn);
        request.add(name, properties);
        return request;
    }
}
