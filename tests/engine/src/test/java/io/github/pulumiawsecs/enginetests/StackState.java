package io.github.pulumiawsecs.enginetests;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of stack {@code test} of project {@code engine-tests} in a backend of files. The tests read the file, because
 * {@code stack export} and {@code stack output} take a third of a second of CPU time each.
 *
 * @param backend the folder of the backend
 */
record StackState(Path backend) {

    /** Creates the stack, like {@code pulumi stack init}. */
    void create() {
        try {
            Files.createDirectories(file().resolveSibling(""));
            Files.writeString(backend.resolve(".pulumi/meta.yaml"), "version: 1\n");
            Files.writeString(
                    file(), "{\"version\": 3, \"checkpoint\": {\"stack\": \"organization/engine-tests/test\"}}");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path file() {
        return backend.resolve(".pulumi/stacks/engine-tests/" + Workspace.STACK + ".json");
    }

    /** Returns the resources in the state. */
    List<JsonObject> resources() {
        return resources(read());
    }

    private static List<JsonObject> resources(JsonObject state) {
        return state.getAsJsonObject("checkpoint").get("latest") instanceof JsonObject latest
                        && latest.get("resources") instanceof JsonArray resources
                ? resources.asList().stream().map(JsonElement::getAsJsonObject).toList()
                : List.of();
    }

    /** Returns the fields of each task set (id, inputs, outputs) as text, by resource name. */
    Map<String, Map<String, String>> taskSets() {
        var found = new HashMap<String, Map<String, String>>();
        for (var resource : resources()) {
            if (resource.get("type").getAsString().equals("aws-ecs:index:TaskSet")) {
                var fields = new HashMap<String, String>();
                resource.asMap()
                        .forEach((name, value) ->
                                fields.put(name, String.valueOf(new Gson().fromJson(value, Object.class))));
                found.put(resource.get("urn").getAsString().replaceFirst(".*::", ""), fields);
            }
        }
        return found;
    }

    /** Returns the outputs of the last deployment. */
    Outputs outputs() {
        var values = new HashMap<String, String>();
        resources().stream()
                .filter(resource -> resource.get("type").getAsString().equals("pulumi:pulumi:Stack"))
                .flatMap(stack -> stack.getAsJsonObject("outputs").entrySet().stream())
                .forEach(output -> values.put(output.getKey(), output.getValue().getAsString()));
        return new Outputs(values);
    }

    /** Removes an input of all resources, as if an older provider had written the state. */
    void removeInput(String name) {
        var state = read();
        resources(state).forEach(resource -> {
            if (resource.get("inputs") instanceof JsonObject inputs) {
                inputs.remove(name);
            }
        });
        write(state.toString());
    }

    /** Replaces the state. */
    void write(String state) {
        try {
            Files.writeString(file(), state);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private JsonObject read() {
        try {
            return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
