package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.function.Function;

/**
 * One resource type of a provider.
 *
 * @param <C> what the configured provider gives to its resources, such as clients
 * @param factory makes the resource's operations for a configured provider
 */
public record ResourceType<C>(ResourceSchema schema, Function<C, Resource> factory) {}
