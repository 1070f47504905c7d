package io.github.pulumiawsecs.provider.aws.ecs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The numbers of tasks of a task set. A count that AWS leaves out is 0. */
public record TaskCounts(int running, int pending, int desired) {

    /** Returns the counts of a task set. */
    public static TaskCounts of(TaskSet set) {
        return new TaskCounts(
                orZero(set.runningCount()), orZero(set.pendingCount()), orZero(set.computedDesiredCount()));
    }

    /** Returns whether no task runs or is to run. */
    public boolean isIdle() {
        return running + pending + desired == 0;
    }

    /** Returns whether exactly the desired number of tasks runs. */
    public boolean isComplete() {
        return running == desired && pending == 0;
    }

    /** Returns the number of tasks that run or are about to. */
    public int runningOrPending() {
        return running + pending;
    }

    /** Returns the counts for messages: {@code 3/4 running, 1 pending}. */
    @Override
    public String toString() {
        var share = desired > 0 ? running + "/" + desired : Integer.toString(running);
        return share + " running" + (pending > 0 ? ", " + pending + " pending" : "");
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
