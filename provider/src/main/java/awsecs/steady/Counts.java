package awsecs.steady;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** How many tasks a task set has, and how many it should have. A count that an answer leaves out is 0. */
record Counts(int running, int pending, int desired) {

    static Counts of(TaskSet set) {
        return new Counts(
                counted(set.runningCount()), counted(set.pendingCount()), counted(set.computedDesiredCount()));
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
    int placed() {
        return running + pending;
    }

    /** Returns what matters to a reader: {@code 3/4 running, 1 pending}. */
    @Override
    public String toString() {
        var share = desired > 0 ? running + "/" + desired : Integer.toString(running);
        return share + " running" + (pending > 0 ? ", " + pending + " pending" : "");
    }

    private static int counted(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
