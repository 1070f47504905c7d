package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.SchemaChecker;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.arn.ArnReferences;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import java.util.ArrayList;
import java.util.List;

/** Validates the inputs and applies defaults. Makes no AWS call. */
final class PrimaryTaskSetCheck {
    private PrimaryTaskSetCheck() {}

    /** Returns the inputs with defaults, and the failures and warnings. */
    static CheckResult check(PrimaryTaskSetContext primary, CheckRequest request) {
        var result = SchemaChecker.check(PrimaryTaskSetSchema.TYPE, request);
        var failures = new ArrayList<>(result.failures());
        failures.addAll(ArnReferences.collectFrom(PrimaryTaskSetSchema.TYPE, result.inputs())
                .scopeFailures(primary.scope().get(), result.inputs()));
        failures.addAll(otherPrimary(primary, request));
        return new CheckResult(result.inputs(), failures, result.warnings());
    }

    /** Two resources would make their task sets PRIMARY in turns. */
    private static List<CheckFailure> otherPrimary(PrimaryTaskSetContext primary, CheckRequest request) {
        var urn = request.urn().toString();
        return PrimaryTaskSetState.taskSet(request.newInputs())
                .map(TaskSetAddress::serviceKey)
                .flatMap(service -> primary.release()
                        .declared(service)
                        .filter(other -> !other.equals(urn))
                        .map(other -> CheckFailure.withNextStep(
                                PrimaryTaskSetSchema.TASK_SET.path(),
                                "must be of a service without another PrimaryTaskSet (got one service for " + other
                                        + " and " + urn + ")",
                                "remove one of them from the program")))
                .stream()
                .toList();
    }
}
