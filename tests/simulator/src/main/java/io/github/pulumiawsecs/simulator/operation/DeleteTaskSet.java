package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import org.jspecify.annotations.Nullable;

/**
 * Starts to drain a task set. Without {@code force} it must be scaled to zero, as the API reference says, and not be the
 * PRIMARY one. A set that drains already goes on doing so.
 */
final class DeleteTaskSet {
    private DeleteTaskSet() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable String taskSet,
            @Nullable Boolean force) {}

    static TaskSetArguments.Result handle(RegionState region, Request request) {
        TaskSet set = TaskSetArguments.existingTaskSet(
                TaskSetArguments.externalService(region, request.cluster(), request.service()),
                "taskSet",
                request.taskSet());
        if (set.status() != TaskSetStatus.DRAINING) {
            if (!Boolean.TRUE.equals(request.force())) {
                requireUnused(set);
            }
            set.drain();
        }
        return new TaskSetArguments.Result(set.describe(true));
    }

    private static void requireUnused(TaskSet set) {
        if (set.status() == TaskSetStatus.PRIMARY) {
            throw AwsError.invalidParameter(
                    "The primary task set cannot be deleted. Use force to delete it all the same.");
        }
        if (set.scale().percent() > 0) {
            throw AwsError.invalidParameter(
                    "The task set cannot be deleted while it is scaled above 0. Use force to delete it all the same.");
        }
    }
}
