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

    /** Adds the object of properties as {@code member}, and the list of the required ones as {@code requiredMember}. */
    void addProperties(
            JsonObject target, String member, String requiredMember, List<? extends Property<?, ?, ?>> properties) {
        var object = new JsonObject();
        var required = new JsonArray();
        for (var property : properties) {
            object.add(property.name(), property(property));
            if (property.isAlwaysPresent()) {
                required.add(property.name());
            }
        }
        target.add(member, object);
        if (!required.isEmpty()) {
            target.add(requiredMember, required);
        }
    }

    /**
     * Replaces each {@code string | enum} by {@code string}. Pulumi YAML does not accept an output of that union as a
     * string, and {@code pulumi do} does not accept it as an argument.
     */
    static void replaceEnumsByStrings(JsonObject properties) {
        properties
                .asMap()
                .values()
                .forEach(property -> property.getAsJsonObject().remove("oneOf"));
    }

    private JsonObject property(Property<?, ?, ?> property) {
        var json = type(property.type());
        json.addProperty("description", property.doc());
        if (property.isSecret()) {
            json.addProperty("secret", true);
        }
        return json;
    }

    private JsonObject type(PropertyType<?> type) {
        return switch (type) {
            case PropertyType.Scalar<?> scalar -> ofType(scalar.schemaType());
            case PropertyType.EnumType enumType -> {
                // A pure enum would break the Java programs that `pulumi import` and `pulumi convert` generate.
                var json = ofType("string");
                var oneOf = new JsonArray();
                oneOf.add(ofType("string"));
                oneOf.add(reference(enumType.name(), enumDefinition(enumType)));
                json.add("oneOf", oneOf);
                yield json;
            }
            case PropertyType.ListType<?> list -> {
                var json = ofType("array");
                json.add("items", type(list.element()));
                yield json;
            }
            case PropertyType.StringMap _ -> {
                var json = ofType("object");
                json.add("additionalProperties", ofType("string"));
                yield json;
            }
            case ObjectType<?, ?> object -> reference(object.name(), objectDefinition(object));
        };
    }

    private JsonObject objectDefinition(ObjectType<?, ?> type) {
        var definition = ofType("object");
        definition.addProperty("description", type.doc());
        addProperties(definition, "properties", "required", type.properties());
        if (type.properties().stream().anyMatch(property -> property.direction() == PropertyDirection.OUTPUT)) {
            replaceEnumsByStrings(definition.getAsJsonObject("properties"));
        }
        return definition;
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
