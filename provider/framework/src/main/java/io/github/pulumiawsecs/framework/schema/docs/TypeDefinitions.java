package io.github.pulumiawsecs.framework.schema.docs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The properties and the {@code types} of a package schema. Collects the named types while it writes properties. */
final class TypeDefinitions {
    private static final String OUTPUT_SUFFIX = "State";

    private final String tokenPrefix;

    /** By token and sorted, so that the document does not depend on the order of the properties. */
    private final Map<String, JsonObject> types = new TreeMap<>();

    TypeDefinitions(String tokenPrefix) {
        this.tokenPrefix = tokenPrefix;
    }

    JsonObject toJson() {
        var all = new JsonObject();
        types.forEach(all::add);
        return all;
    }

    /**
     * Adds properties that a program sets: the object of properties as {@code member}, and the list of the required ones as
     * {@code requiredMember}.
     */
    void addInputs(
            JsonObject target, String member, String requiredMember, List<? extends Property<?, ?, ?>> properties) {
        addProperties(target, member, requiredMember, properties, false);
    }

    /**
     * Adds properties whose enums are strings at any depth: outputs and the arguments of functions. Pulumi YAML does not
     * accept an output {@code string | enum} as an input, not even of the same type, and {@code pulumi do} does not accept
     * the union as an argument. An object type with an enum therefore has a second type for outputs.
     */
    void addOutputs(
            JsonObject target, String member, String requiredMember, List<? extends Property<?, ?, ?>> properties) {
        addProperties(target, member, requiredMember, properties, true);
    }

    private void addProperties(
            JsonObject target,
            String member,
            String requiredMember,
            List<? extends Property<?, ?, ?>> properties,
            boolean areOutputs) {
        var object = new JsonObject();
        var required = new JsonArray();
        for (var property : properties) {
            object.add(property.name(), property(property, areOutputs));
            if (property.isAlwaysPresent()) {
                required.add(property.name());
            }
        }
        target.add(member, object);
        if (!required.isEmpty()) {
            target.add(requiredMember, required);
        }
    }

    private JsonObject property(Property<?, ?, ?> property, boolean isOutput) {
        var json = type(property.type(), isOutput);
        json.addProperty("description", property.doc());
        if (property.isSecret()) {
            json.addProperty("secret", true);
        }
        return json;
    }

    private JsonObject type(PropertyType<?> type, boolean isOutput) {
        return switch (type) {
            case PropertyType.Scalar<?> scalar -> ofType(scalar.schemaType());
            case PropertyType.EnumType enumType -> {
                // A pure enum would break the Java programs that `pulumi import` and `pulumi convert` generate.
                var json = ofType("string");
                // Programs can compare an output with the values of the enum.
                var reference = reference(enumType.name(), enumDefinition(enumType));
                if (!isOutput) {
                    var oneOf = new JsonArray();
                    oneOf.add(ofType("string"));
                    oneOf.add(reference);
                    json.add("oneOf", oneOf);
                }
                yield json;
            }
            case PropertyType.ListType<?> list -> {
                var json = ofType("array");
                json.add("items", type(list.element(), isOutput));
                yield json;
            }
            case PropertyType.StringMap _ -> {
                var json = ofType("object");
                json.add("additionalProperties", ofType("string"));
                yield json;
            }
            case ObjectType<?, ?> object ->
                isOutput && isForBoth(object) && hasEnum(object)
                        ? reference(object.name() + OUTPUT_SUFFIX, objectDefinition(object, true))
                        : reference(object.name(), objectDefinition(object, isOutput));
        };
    }

    private JsonObject objectDefinition(ObjectType<?, ?> type, boolean isOutput) {
        var definition = ofType("object");
        definition.addProperty("description", type.doc());
        addProperties(definition, "properties", "required", type.properties(), isOutput);
        return definition;
    }

    /** An object type with outputs of its own is never an input. */
    private static boolean isForBoth(ObjectType<?, ?> type) {
        return type.properties().stream().noneMatch(property -> property.direction() == PropertyDirection.OUTPUT);
    }

    private static boolean hasEnum(PropertyType<?> type) {
        return switch (type) {
            case PropertyType.EnumType _ -> true;
            case PropertyType.ListType<?> list -> hasEnum(list.element());
            case ObjectType<?, ?> object -> object.properties().stream().anyMatch(property -> hasEnum(property.type()));
            case PropertyType.Scalar<?> _, PropertyType.StringMap _ -> false;
        };
    }

    private static JsonObject enumDefinition(PropertyType.EnumType type) {
        var definition = ofType("string");
        definition.addProperty("description", type.doc());
        var values = new JsonArray();
        type.options().forEach((value, meaning) -> {
            var json = new JsonObject();
            json.addProperty("name", value);
            json.addProperty("value", value);
            json.addProperty("description", meaning);
            values.add(json);
        });
        definition.add("enum", values);
        return definition;
    }

    private JsonObject reference(String name, JsonObject definition) {
        var token = tokenPrefix + name;
        types.put(token, definition);
        var reference = new JsonObject();
        reference.addProperty("$ref", "#/types/" + token);
        return reference;
    }

    private static JsonObject ofType(String type) {
        var json = new JsonObject();
        json.addProperty("type", type);
        return json;
    }
}
