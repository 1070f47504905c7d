package io.github.pulumiawsecs.provider.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.github.pulumiawsecs.harness.FunctionSamples;
import io.github.pulumiawsecs.harness.PackageTypes;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.harness.Structs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inputs of all resource types and functions of a package schema: their samples, and random ones of the right types. Immutable. */
final class PackageSamples {
    private final JsonObject schema;
    private final PackageTypes types;
    private final List<String> words;
    private final Map<String, List<Struct>> inputs = new HashMap<>();
    private final Map<String, Struct> queries = new HashMap<>();
    private final Map<String, Struct> arguments = new HashMap<>();

    /** @param schema the response of GetSchema */
    PackageSamples(String schema) {
        this.schema = JsonParser.parseString(schema).getAsJsonObject();
        types = PackageTypes.parse(schema);
        var all = new TreeSet<String>();
        collectWords(this.schema.get("types"), all);
        collectWords(this.schema.get("config"), all);
        collectWords(this.schema.get("provider"), all);
        for (var token : resources()) {
            var samples = ResourceSamples.of(token);
            collectWords(resource(token), all);
            collectWords(samples.full(), all);
            collectWords(samples.changed(), all);
            inputs.put(
                    token,
                    Stream.of(samples.full(), samples.minimal(), samples.changed(), samples.invalid())
                            .map(Structs::of)
                            .toList());
            queries.put(token, Structs.of(samples.query()));
        }
        for (var token : functions()) {
            var sample = FunctionSamples.of(token).arguments();
            collectWords(sample, all);
            arguments.put(token, Structs.of(sample));
        }
        words = List.copyOf(all);
    }

    List<String> resources() {
        return types.resources();
    }

    List<String> functions() {
        return types.functions();
    }

    /** Returns the names and values in the schema and in the samples, without sentences. */
    List<String> words() {
        return words;
    }

    /** Returns inputs that are valid in the simulator. */
    Struct validInputs(String token) {
        return get(inputs, token).getFirst();
    }

    /** Returns inputs of a resource type: a sample, or random values of the right types. */
    Struct inputs(String token, Choices choices) {
        return choices.oneIn(5)
                ? object(resource(token).getAsJsonObject("inputProperties"), choices)
                : choices.pick(get(inputs, token));
    }

    /** Returns arguments of a list. */
    Struct query(String token, Choices choices) {
        return choices.oneIn(2) || !types.listableResources().contains(token)
                ? get(queries, token)
                : object(resource(token).getAsJsonObject("listInputs").getAsJsonObject("properties"), choices);
    }

    /** Returns arguments of a function. */
    Struct arguments(String token, Choices choices) {
        var function = schema.getAsJsonObject("functions").getAsJsonObject(token);
        return choices.oneIn(2)
                ? get(arguments, token)
                : object(function.getAsJsonObject("inputs").getAsJsonObject("properties"), choices);
    }

    /** Returns a configuration with random settings. */
    Struct config(Choices choices) {
        return object(schema.getAsJsonObject("config").getAsJsonObject("variables"), choices);
    }

    private static <T> T get(Map<String, T> samples, String token) {
        return Objects.requireNonNull(samples.get(token), token);
    }

    private JsonObject resource(String token) {
        return schema.getAsJsonObject("resources").getAsJsonObject(token);
    }

    private Struct object(JsonObject properties, Choices choices) {
        var struct = Struct.newBuilder();
        properties.asMap().forEach((name, property) -> {
            if (choices.oneIn(2)) {
                struct.putFields(name, value(property.getAsJsonObject(), choices));
            }
        });
        return struct.build();
    }

    private Value value(JsonObject type, Choices choices) {
        var value = Value.newBuilder();
        if (type.has("$ref")) {
            var name = type.get("$ref").getAsString();
            return value(
                    schema.getAsJsonObject("types").getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)),
                    choices);
        }
        if (type.has("enum")) {
            var option = choices.pick(type.getAsJsonArray("enum").asList()).getAsJsonObject();
            return RandomValues.of(option.get("value").getAsString());
        }
        return switch (type.get("type").getAsString()) {
            case "boolean" -> value.setBoolValue(choices.oneIn(2)).build();
            case "integer", "number" ->
                value.setNumberValue(choices.oneIn(4) ? choices.fraction() * 200 : choices.below(101))
                        .build();
            case "array" -> {
                var list = ListValue.newBuilder();
                for (int i = choices.below(4); i > 0; i--) {
                    list.addValues(value(type.getAsJsonObject("items"), choices));
                }
                yield value.setListValue(list).build();
            }
            case "object" ->
                RandomValues.of(
                        type.has("properties") ? object(type.getAsJsonObject("properties"), choices) : map(choices));
            default -> RandomValues.of(choices.pick(words));
        };
    }

    private Struct map(Choices choices) {
        var map = Struct.newBuilder();
        for (int i = choices.below(4); i > 0; i--) {
            map.putFields(choices.pick(words), RandomValues.of(choices.pick(words)));
        }
        return map.build();
    }

    private static void collectWords(JsonElement json, Set<String> words) {
        switch (json) {
            case JsonObject object ->
                object.asMap().forEach((name, member) -> {
                    addWord(name, words);
                    collectWords(member, words);
                });
            case JsonArray array -> array.forEach(item -> collectWords(item, words));
            default -> {
                if (json.isJsonPrimitive()) {
                    addWord(json.getAsString(), words);
                }
            }
        }
    }

    private static void addWord(String text, Set<String> words) {
        if (!text.isEmpty() && !text.contains(" ")) {
            words.add(text);
        }
    }
}
