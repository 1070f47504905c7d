package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import org.jspecify.annotations.Nullable;

/**
 * Drains a task set. Without {@code force}, the task set must be scaled to zero (API reference) and not be PRIMARY. Does
 * nothing to a task set that is DRAINING already.
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
