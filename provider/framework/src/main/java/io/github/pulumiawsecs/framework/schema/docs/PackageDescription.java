package io.github.pulumiawsecs.framework.schema.docs;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.List;

/**
 * The contents of a package: configuration, resources and functions.
 *
 * @param metadata the members of the package schema that do not depend on resources and functions; {@code name} is required
 * @param configuration the provider's settings
 * @param resources the resource types, in the order in which documentation lists them
 * @param functions the functions, in the order in which documentation lists them
 */
public record PackageDescription(
        JsonObject metadata,
        ObjectType<?, ?> configuration,
        List<ResourceSchema> resources,
        List<FunctionSchema> functions) {
    public PackageDescription {
        resources = List.copyOf(resources);
        functions = List.copyOf(functions);
    }

    /** Returns the package's name, such as {@code files}. */
    public String name() {
        return metadata.get("name").getAsString();
    }
}
