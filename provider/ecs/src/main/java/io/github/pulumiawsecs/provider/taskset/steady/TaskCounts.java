package io.github.pulumiawsecs.provider.taskset.steady;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** How many tasks a task set has, and how many it should have. A count that an answer leaves out is 0. */
record TaskCounts(int running, int pending, int desired) {

    static TaskCounts of(TaskSet set) {
        return new TaskCounts(
                orZero(set.runningCount()), orZero(set.pendingCount()), orZero(set.computedDesiredCount()));
    }

    /** Tells whether nothing runs, or is to run. */
    boolean isIdle() {
        return running + pending + desired == 0;
    }

    /** Tells whether all that should run does. */
    boolean isComplete() {
        return running == desired && pending == 0;
    }

    /** Returns how many run or are about to. */
    int runningOrPending() {
        return running + pending;
    }

    /** Returns what matters to a reader: {@code 3/4 running, 1 pending}. */
    @Override
    public String toString() {
        var share = desired > 0 ? running + "/" + desired : Integer.toString(running);
        return share + " running" + (pending > 0 ? ", " + pending + " pending" : "");
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
