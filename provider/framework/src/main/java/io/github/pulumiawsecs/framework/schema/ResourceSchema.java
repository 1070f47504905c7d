package io.github.pulumiawsecs.framework.schema;

import java.util.Optional;

/**
 * The public schema of a resource type of the package.
 *
 * @param token its name in the package schema, such as {@code files:index:File}
 * @param type its inputs and outputs
 * @param listArguments the arguments of {@code pulumi do TOKEN list}; empty for a resource type that cannot be listed
 */
public record ResourceSchema(String token, ObjectType<?, ?> type, Optional<ObjectType<?, ?>> listArguments) {}
