package io.github.pulumiawsecs.wiretests.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.harness.ResourceSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies of the full sample inputs of a resource type, with another value at one position. */
final class ValueSamples {
    private ValueSamples() {}

    /**
     * A position in the full inputs.
     *
     * @param type the token of the resource type
     * @param path the property path
     * @param value the value at the position
     * @param without returns the inputs with another value at the position
     */
    record Position(String type, String path, JsonElement value, UnaryOperator<JsonElement> without) {
        /** Returns the full inputs with {@code other} at this position. */
        JsonObject with(JsonElement other) {
            return without.apply(other).getAsJsonObject();
        }

        /** Returns the name of the input that has this position. */
        String input() {
            return path.replaceFirst("[.\\[].*", "");
        }

        @Override
        public String toString() {
            return type + " " + path;
        }
    }

    /** Returns all positions in the full inputs of a resource type, at any depth. */
    static List<Position> positions(String type) {
        var positions = new ArrayList<Position>();
        collect(positions, new Position(type, "", ResourceSamples.of(type).full(), UnaryOperator.identity()));
        positions.removeFirst();
        return positions;
    }

    private static void collect(List<Position> to, Position position) {
        to.add(position);
        var path = position.path();
        switch (position.value()) {
            case JsonObject object ->
                object.asMap().forEach((name, field) -> {
                    UnaryOperator<JsonElement> without = other -> {
                        var copy = object.deepCopy();
                        copy.add(name, other);
                        return position.without().apply(copy);
                    };
                    collect(
                            to,
                            new Position(position.type(), path.isEmpty() ? name : path + "." + name, field, without));
                });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    UnaryOperator<JsonElement> without = other -> {
                        var copy = array.deepCopy();
                        copy.set(index, other);
                        return position.without().apply(copy);
                    };
                    collect(to, new Position(position.type(), path + "[" + i + "]", array.get(i), without));
                }
            }
            default -> {}
        }
    }

    /** Returns {@code value} as a secret. */
    static JsonObject secret(JsonElement value) {
        var secret = special("1b47061264138c4ac30d75fd1eb44270");
        secret.add("value", value);
        return secret;
    }

    /** Returns {@code value} as an output that is known and depends on another resource. */
    static JsonObject output(JsonElement value) {
        var output = unknownOutput();
        output.add("value", value);
        return output;
    }

    /** Returns an unknown output. */
    static JsonObject unknownOutput() {
        var output = special("d0e6a833031e9bbcd3f4e8bde6ca49a4");
        output.addProperty("secret", true);
        var dependencies = new JsonArray();
        dependencies.add("urn:pulumi:dev::shop::aws:ecs/cluster:Cluster::demo");
        output.add("dependencies", dependencies);
        return output;
    }

    /** Returns a reference to another resource. */
    static JsonObject reference() {
        var reference = special("5cf8f73096256a8f31e491e813e4eb8e");
        reference.addProperty("urn", "urn:pulumi:dev::shop::aws:ecs/cluster:Cluster::demo");
        reference.addProperty("id", "demo");
        reference.addProperty("packageVersion", "7.0.0");
        return reference;
    }

    /** Returns the sentinel of an unknown value of the type of {@code value}. */
    static JsonPrimitive unknown(JsonElement value) {
        return new JsonPrimitive(
                switch (value) {
                    case JsonObject _ -> "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";
                    case JsonArray _ -> "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
                    case JsonPrimitive primitive when primitive.isBoolean() -> "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7";
                    case JsonPrimitive primitive when primitive.isNumber() -> "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
                    default -> "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
                });
    }

    private static JsonObject special(String signature) {
        var special = new JsonObject();
        special.addProperty("4dabf18193072939515e22adb298388d", signature);
        return special;
    }
}
