package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import io.github.pulumiawsecs.simulator.rules.TaskSetRules;
import io.github.pulumiawsecs.simulator.shape.Scale;
import org.jspecify.annotations.Nullable;

/** Changes the scale of a task set; nothing else of it can change. */
final class UpdateTaskSet {
    private UpdateTaskSet() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable String taskSet,
            @Nullable Scale scale) {}

    static TaskSetLookup.Answer answer(RegionState region, Request request) {
        Scale scale = request.scale();
        if (scale == null) {
            throw AwsError.invalidParameter("scale can not be empty.");
        }
        TaskSetRules.SCALE.check(scale, region.home());
        TaskSet set = TaskSetLookup.taskSet(
                TaskSetLookup.service(region, request.cluster(), request.service()), "taskSet", request.taskSet());
        if (set.status() == TaskSetStatus.DRAINING) {
            throw AwsError.invalidParameter("A task set that is DRAINING cannot be updated.");
        }
        set.scaleTo(Scale.resolved(scale));
        return new TaskSetLookup.Answer(set.describe(true));
    }
}
