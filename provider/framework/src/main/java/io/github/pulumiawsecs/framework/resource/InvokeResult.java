package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.List;

/**
 * The result of a function.
 *
 * @param result empty when there are failures
 * @param failures every invalid argument
 */
public record InvokeResult(ObjectValue result, List<CheckFailure> failures) {
    /** Copies the failures. */
    public InvokeResult {
        failures = List.copyOf(failures);
    }
}
