package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.check.InputDecoder;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;

/**
 * A function of a configured provider. Thread-safe.
 *
 * @param body computes the result from valid arguments without secrets; must be thread-safe
 * @param config redacts the secrets of the provider's configuration
 */
public record Function(FunctionSchema schema, UnaryOperator<ObjectValue> body, SecretRedaction config) {

    /**
     * Validates the arguments and calls the function. A result that depends on secret arguments is secret.
     *
     * @throws ApiCallException when the cloud's API fails
     * @throws OperationRejectedException when there is no result for the arguments
     */
    public InvokeResult invoke(ObjectValue arguments) {
        var given = InputDecoder.decode(schema.arguments(), arguments);
        var failures = InputValidator.validate(schema.arguments(), given);
        if (!failures.isEmpty() || !(given.unwrapped() instanceof ObjectValue unwrapped)) {
            return new InvokeResult(ObjectValue.EMPTY, failures);
        }
        var result = config.with(schema.arguments(), given).run(() -> body.apply(unwrapped));
        return new InvokeResult(given.hasSecret() ? secret(result) : result, failures);
    }

    private static ObjectValue secret(ObjectValue result) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        result.fields().forEach((name, value) -> fields.put(name, new PropertyValue.SecretValue(value)));
        return new ObjectValue(fields);
    }
}
