package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All resource types and functions of a provider. Schema, documentation, dispatch and tests follow from it: a further
 * resource type is one more entry. Immutable.
 *
 * @param <C> the context that the configured provider gives to its resources and functions
 */
public record ProviderRegistry<C>(List<ResourceType<C>> resources, List<FunctionType<C>> functions) {
    /** Copies the lists. */
    public ProviderRegistry {
        resources = List.copyOf(resources);
        functions = List.copyOf(functions);
    }

    /** Returns the schemas of all resource types. */
    public List<ResourceSchema> resourceSchemas() {
        return resources.stream().map(ResourceType::schema).toList();
    }

    /** Returns the schema of a resource type; empty when the provider does not have the type. */
    public Optional<ResourceSchema> resourceSchema(String token) {
        for (var type : resources) {
            if (type.schema().token().equals(token)) {
                return Optional.of(type.schema());
            }
        }
        return Optional.empty();
    }

    /** Returns the schemas of all functions. */
    public List<FunctionSchema> functionSchemas() {
        return functions.stream().map(FunctionType::schema).toList();
    }

    /**
     * Returns the resources of a configured provider, by type token.
     *
     * @param config redacts the secrets of the provider's configuration
     */
    public Map<String, Resource> configureResources(C context, SecretRedaction config) {
        var byToken = new HashMap<String, Resource>();
        for (var type : resources) {
            byToken.put(
                    type.schema().token(), new RedactingResource(type.factory().apply(context), type.schema(), config));
        }
        return Map.copyOf(byToken);
    }

    /**
     * Returns the functions of a configured provider, by token.
     *
     * @param config redacts the secrets of the provider's configuration
     */
    public Map<String, Function> configureFunctions(C context, SecretRedaction config) {
        var byToken = new HashMap<String, Function>();
        for (var type : functions) {
            byToken.put(
                    type.schema().token(),
                    new Function(type.schema(), arguments -> type.body().apply(context, arguments), config));
        }
        return Map.copyOf(byToken);
    }
}
