package io.github.pulumiawsecs.framework.schema;

/**
 * A function of the provider, as programs see it.
 *
 * @param token its name in the schema
 * @param doc what it does, for the schema's reader
 * @param arguments what it takes
 * @param result what it answers
 */
public record FunctionSchema(String token, String doc, ObjectType<?, ?> arguments, ObjectType<?, ?> result) {}
