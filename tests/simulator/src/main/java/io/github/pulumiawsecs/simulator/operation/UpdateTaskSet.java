package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import io.github.pulumiawsecs.simulator.rules.TaskSetRules;
import io.github.pulumiawsecs.simulator.shape.Scale;
import org.jspecify.annotations.Nullable;

/** Changes the scale of a task set, its only mutable member. */
final class UpdateTaskSet {
    private UpdateTaskSet() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable String taskSet,
            @Nullable Scale scale) {}

    static TaskSetArguments.Result handle(RegionState region, Request request) {
        Scale scale = request.scale();
        if (scale == null) {
            throw AwsError.invalidParameter("scale can not be empty.");
        }
        TaskSetRules.SCALE.check(scale, region.scope());
        TaskSet set = TaskSetArguments.existingTaskSet(
                TaskSetArguments.externalService(region, request.cluster(), request.service()),
                "taskSet",
                request.taskSet());
        if (set.status() == TaskSetStatus.DRAINING) {
            throw AwsError.invalidParameter("A task set that is DRAINING cannot be updated.");
        }
        set.setScale(Scale.withDefaults(scale));
        return new TaskSetArguments.Result(set.describe(true));
    }
}
