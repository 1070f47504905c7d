package io.github.pulumiawsecs.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** The resource types and functions of a provider, as its package schema lists them. Immutable. */
public final class PackageTypes {
    private final JsonObject schema;

    private PackageTypes(JsonObject schema) {
        this.schema = schema;
    }

    /** Parses a package schema. */
    public static PackageTypes parse(String schema) {
        return new PackageTypes(JsonParser.parseString(schema).getAsJsonObject());
    }

    /** Returns the tokens of the resource types. */
    public List<String> resources() {
        return List.copyOf(member("resources").keySet());
    }

    /** Returns the tokens of the resource types that can be listed. */
    public List<String> listableResources() {
        return resources().stream()
                .filter(token -> resource(token).has("listInputs"))
                .toList();
    }

    /** Returns the names of the inputs that a program must give. */
    public List<String> requiredInputs(String resource) {
        return strings(resource(resource), "requiredInputs");
    }

    /** Returns whether a resource type has an output. */
    public boolean hasOutput(String resource, String name) {
        return resource(resource).getAsJsonObject("properties").has(name);
    }

    /** Returns the tokens of the functions. */
    public List<String> functions() {
        return List.copyOf(member("functions").keySet());
    }

    /** Returns the names of the arguments that a call must give. */
    public List<String> requiredArguments(String function) {
        return strings(member("functions").getAsJsonObject(function).getAsJsonObject("inputs"), "required");
    }

    private JsonObject resource(String token) {
        return member("resources").getAsJsonObject(token);
    }

    private JsonObject member(String name) {
        return schema.has(name) ? schema.getAsJsonObject(name) : new JsonObject();
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.has(name)
                ? object.getAsJsonArray(name).asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }
}
