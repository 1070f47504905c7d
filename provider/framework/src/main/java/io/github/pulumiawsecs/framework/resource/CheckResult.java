package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.List;

/**
 * The result of a check.
 *
 * @param inputs the inputs as the user wrote them, with the defaults of the schema
 * @param failures every invalid input; empty when all are valid
 * @param warnings valid inputs that are probably a mistake
 */
public record CheckResult(ObjectValue inputs, List<CheckFailure> failures, List<CheckFailure> warnings) {
    /** Copies the lists. */
    public CheckResult {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }
}
