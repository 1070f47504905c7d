package io.github.pulumiawsecs.framework.schema.docs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.List;

/** Writes the package schema (Pulumi documentation, "Pulumi Package schema"). */
public final class PackageSchema {
    private final TypeDefinitions types;

    private PackageSchema(String packageName) {
        types = new TypeDefinitions(packageName + ":index:");
    }

    /** Returns the package schema as pretty-printed JSON that ends with a newline. */
    public static String write(PackageDescription description) {
        var document = new PackageSchema(description.name()).document(description);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(document) + "\n";
    }

    private JsonObject document(PackageDescription description) {
        var resources = new JsonObject();
        description.resources().forEach(resource -> resources.add(resource.token(), resource(resource)));
        var functions = new JsonObject();
        description.functions().forEach(function -> functions.add(function.token(), function(function)));

        var configuration = new JsonObject();
        types.addInputs(
                configuration,
                "variables",
                "required",
                description.configuration().inputs());
        var provider = new JsonObject();
        provider.addProperty("description", description.configuration().doc());
        addInputs(provider, description.configuration());

        var document = description.metadata().deepCopy();
        document.add("config", configuration);
        document.add("provider", provider);
        document.add("types", types.toJson());
        document.add("resources", resources);
        document.add("functions", functions);
        return document;
    }

    private JsonObject resource(ResourceSchema schema) {
        var resource = new JsonObject();
        resource.addProperty("description", schema.type().doc());
        types.addOutputs(resource, "properties", "required", schema.type().outputs());
        addInputs(resource, schema.type());
        schema.listArguments().ifPresent(arguments -> resource.add("listInputs", plainObject(arguments.properties())));
        return resource;
    }

    private JsonObject function(FunctionSchema schema) {
        var function = new JsonObject();
        function.addProperty("description", schema.doc());
        function.add("inputs", plainObject(schema.arguments().properties()));
        function.add("outputs", plainObject(schema.result().properties()));
        return function;
    }

    private JsonObject plainObject(List<? extends Property<?, ?, ?>> properties) {
        var object = new JsonObject();
        types.addOutputs(object, "properties", "required", properties);
        return object;
    }

    /** Adds the inputs, and marks those whose change replaces the resource. Nested properties follow their object. */
    private void addInputs(JsonObject target, ObjectType<?, ?> type) {
        types.addInputs(target, "inputProperties", "requiredInputs", type.inputs());
        for (var property : type.inputs()) {
            if (property.updatePolicy().replaces()) {
                target.getAsJsonObject("inputProperties")
                        .getAsJsonObject(property.name())
                        .addProperty("willReplaceOnChanges", true);
            }
        }
    }
}
