package io.github.pulumiawsecs.provider.docs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.schema.ChangeEffect;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFunctionSchemas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the package schema from the tables (Pulumi documentation, "Pulumi Package schema"). */
public final class PackageSchema {
    private static final String MODULE = "aws-ecs:index:";

    /** The types that were met on the way; a map by token, so that the document is the same every time. */
    private final Map<String, JsonObject> types = new TreeMap<>();

    private PackageSchema() {}

    /**
     * Returns the schema as pretty-printed JSON that ends with a newline.
     *
     * @param functions the functions that the provider offers
     */
    public static String json(String version, List<FunctionSchema> functions) {
        var document = new PackageSchema().document(version, ProviderConfigSchema.TYPE, functions);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(document) + "\n";
    }

    private JsonObject document(String version, ObjectType<?, ?> provider, List<FunctionSchema> signatures) {
        var taskSet = TaskSetSchema.TYPE;
        var resource = new JsonObject();
        resource.addProperty("description", taskSet.doc());
        properties(resource, "properties", "required", taskSet.outputs());
        plainChoices(resource.getAsJsonObject("properties"));
        inputs(resource, taskSet);
        resource.add("listInputs", plainObject(TaskSetFunctionSchemas.LIST_ARGUMENTS.properties()));
        var resources = new JsonObject();
        resources.add(TaskSetSchema.TOKEN, resource);

        var functions = new JsonObject();
        signatures.forEach(signature -> functions.add(signature.token(), function(signature)));

        var configuration = new JsonObject();
        properties(configuration, "variables", "required", provider.inputs());
        var providerResource = new JsonObject();
        providerResource.addProperty("description", provider.doc());
        inputs(providerResource, provider);

        var types = new JsonObject();
        this.types.forEach(types::add);

        var document = PackageMetadata.head(version);
        document.add("config", configuration);
        document.add("provider", providerResource);
        document.add("types", types);
        document.add("resources", resources);
        document.add("functions", functions);
        return document;
    }

    private JsonObject function(FunctionSchema signature) {
        var function = new JsonObject();
        function.addProperty("description", signature.doc());
        function.add("inputs", plainObject(signature.arguments().properties()));
        function.add("outputs", plainObject(signature.result().properties()));
        return function;
    }

    private JsonObject plainObject(List<? extends Property<?, ?, ?>> properties) {
        var object = new JsonObject();
        properties(object, "properties", "required", properties);
        plainChoices(object.getAsJsonObject("properties"));
        return object;
    }

    /**
     * Pulumi YAML lets no output be used as a string that might be an enum's value, and {@code pulumi do} takes no
     * argument that might; so those are strings.
     */
    private static void plainChoices(JsonObject properties) {
        properties
                .asMap()
                .values()
                .forEach(property -> property.getAsJsonObject().remove("oneOf"));
    }

    /** Says of the inputs also which replace. What is inside a block goes with the block. */
    private void inputs(JsonObject to, ObjectType<?, ?> shape) {
        properties(to, "inputProperties", "requiredInputs", shape.inputs());
        for (var property : shape.inputs()) {
            if (property.change() == ChangeEffect.REPLACES) {
                to.getAsJsonObject("inputProperties")
                        .getAsJsonObject(property.name())
                        .addProperty("willReplaceOnChanges", true);
            }
        }
    }

    private void properties(JsonObject to, String name, String requiredName, List<? extends Property<?, ?, ?>> which) {
        var described = new JsonObject();
        var required = new JsonArray();
        for (var property : which) {
            described.add(property.name(), property(property));
            if (property.isRequired()) {
                required.add(property.name());
            }
        }
        to.add(name, described);
        if (!required.isEmpty()) {
            to.add(requiredName, required);
        }
    }

    private JsonObject property(Property<?, ?, ?> property) {
        var described = type(property.type());
        described.addProperty("description", property.doc());
        if (property.isSecret()) {
            described.addProperty("secret", true);
        }
        return described;
    }

    private JsonObject type(PropertyType<?> kind) {
        return switch (kind) {
            case PropertyType.Scalar<?> scalar -> named(scalar.schemaType());
            case PropertyType.EnumType choice -> {
                // A pure enum would break programs that `pulumi import` and `pulumi convert` generate for Java.
                var type = named("string");
                var either = new JsonArray();
                either.add(named("string"));
                either.add(reference(choice.name(), choice(choice)));
                type.add("oneOf", either);
                yield type;
            }
            case PropertyType.SetOf<?> set -> {
                var type = named("array");
                type.add("items", type(set.element()));
                yield type;
            }
            case PropertyType.StringMap _ -> {
                var type = named("object");
                type.add("additionalProperties", named("string"));
                yield type;
            }
            case ObjectType<?, ?> shape -> {
                var type = named("object");
                type.addProperty("description", shape.doc());
                properties(type, "properties", "required", shape.properties());
                if (shape.properties().stream().anyMatch(property -> property.mode() == PropertyMode.OUTPUT)) {
                    plainChoices(type.getAsJsonObject("properties"));
                }
                yield reference(shape.name(), type);
            }
        };
    }

    private JsonObject reference(String name, JsonObject type) {
        var token = MODULE + name;
        types.put(token, type);
        var reference = new JsonObject();
        reference.addProperty("$ref", "#/types/" + token);
        return reference;
    }

    private static JsonObject choice(PropertyType.EnumType choice) {
        var type = named("string");
        type.addProperty("description", choice.doc());
        var options = new JsonArray();
        choice.options().forEach((value, meaning) -> {
            var option = new JsonObject();
            option.addProperty("name", value);
            option.addProperty("value", value);
            option.addProperty("description", meaning);
            options.add(option);
        });
        type.add("enum", options);
        return type;
    }

    private static JsonObject named(String type) {
        var object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }
}
