package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import java.util.function.BiFunction;

/**
 * One function of a provider. Immutable.
 *
 * @param <C> the context that the configured provider gives to its functions
 * @param body computes the result from valid arguments without secrets; fails like a {@link Resource}
 */
public record FunctionType<C>(FunctionSchema schema, BiFunction<C, ObjectValue, ObjectValue> body) {}
