package io.github.pulumiawsecs.framework.schema;

/**
 * A function of the provider. Immutable.
 *
 * @param token its token in the package schema
 * @param doc its documentation, in Markdown
 * @param arguments its arguments
 * @param result its result
 */
public record FunctionSchema(String token, String doc, ObjectType<?, ?> arguments, ObjectType<?, ?> result) {}
