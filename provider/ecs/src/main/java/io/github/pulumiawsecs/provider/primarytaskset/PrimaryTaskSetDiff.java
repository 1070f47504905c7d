package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.SchemaDiffer;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;

/** Compares the inputs of two deployments. Makes no AWS call. */
final class PrimaryTaskSetDiff {
    private PrimaryTaskSetDiff() {}

    /**
     * Returns the differences. A task set of another service replaces the resource. An unknown task set counts as one of
     * the same service: a replaced task set almost always stays in its service, and the deployment compares again.
     */
    static DiffResult diff(DiffRequest request) {
        var result = SchemaDiffer.diff(PrimaryTaskSetSchema.TYPE, request);
        boolean isMoved = PrimaryTaskSetState.taskSet(request.newInputs())
                .flatMap(taskSet -> ServiceAddress.parse(request.id()).map(service -> !service.isServiceOf(taskSet)))
                .orElse(false);
        return isMoved
                ? DiffResult.of(result.diffs().stream()
                        .map(diff ->
                                diff.path().equals(PrimaryTaskSetSchema.TASK_SET.path()) ? diff.asReplacement() : diff)
                        .toList())
                : result;
    }
}
