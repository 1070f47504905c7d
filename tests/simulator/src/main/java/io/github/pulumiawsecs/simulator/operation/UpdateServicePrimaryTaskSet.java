package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import org.jspecify.annotations.Nullable;

/** Makes a task set PRIMARY. Only another promotion reverts this. */
final class UpdateServicePrimaryTaskSet {
    private UpdateServicePrimaryTaskSet() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable String primaryTaskSet) {}

    static TaskSetArguments.Result handle(RegionState region, Request request) {
        Service service = TaskSetArguments.externalService(region, request.cluster(), request.service());
        TaskSet set = TaskSetArguments.existingTaskSet(service, "primaryTaskSet", request.primaryTaskSet());
        if (set.status() == TaskSetStatus.DRAINING) {
            throw AwsError.invalidParameter("A task set that is DRAINING cannot become the primary one.");
        }
        service.promote(set);
        return new TaskSetArguments.Result(set.describe(true));
    }
}
