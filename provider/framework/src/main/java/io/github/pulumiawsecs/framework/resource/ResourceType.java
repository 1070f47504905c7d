package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.function.Function;

/**
 * One resource type of a provider. Immutable.
 *
 * @param <C> the context that the configured provider gives to its resources
 * @param factory creates the resource's operations for a configured provider
 */
public record ResourceType<C>(ResourceSchema schema, Function<C, Resource> factory) {}
