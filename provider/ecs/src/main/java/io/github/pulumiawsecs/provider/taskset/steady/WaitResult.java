package io.github.pulumiawsecs.provider.taskset.steady;

import software.amazon.awssdk.services.ecs.model.TaskSet;

/** How a wait ended. */
public sealed interface WaitResult {
    /** What was waited for is so. */
    record Reached() implements WaitResult {}

    /** The task set is gone. */
    record Gone() implements WaitResult {}

    /**
     * It is not so, and the wait has ended.
     *
     * @param reason a sentence for the user, with the next step
     */
    record Failed(String reason) implements WaitResult {}

    /** Tells whether a task set runs what it should run. */
    static boolean isSteady(TaskSet set) {
        return "STEADY_STATE".equals(set.stabilityStatusAsString())
                && TaskCounts.of(set).isComplete();
    }

    /** Returns how many tasks of a task set run, in words. */
    static String reached(TaskSet set) {
        return TaskCounts.of(set).toString();
    }

    /** Tells whether nothing of a task set runs, or is to run. */
    static boolean isIdle(TaskSet set) {
        return TaskCounts.of(set).isIdle();
    }
}
