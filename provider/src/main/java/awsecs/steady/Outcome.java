package awsecs.steady;

import software.amazon.awssdk.services.ecs.model.TaskSet;

/** How a wait ended. */
public sealed interface Outcome {
    /** What was waited for is so. */
    record Reached() implements Outcome {}

    /** The task set is gone. */
    record Gone() implements Outcome {}

    /**
     * It is not so, and the wait has ended.
     *
     * @param why a sentence for the user, with the next step
     */
    record Failed(String why) implements Outcome {}

    /** Tells whether a task set runs what it should run. */
    static boolean isSteady(TaskSet set) {
        return "STEADY_STATE".equals(set.stabilityStatusAsString())
                && Counts.of(set).isComplete();
    }

    /** Returns how many tasks of a task set run, in words. */
    static String reached(TaskSet set) {
        return Counts.of(set).toString();
    }

    /** Tells whether nothing of a task set runs, or is to run. */
    static boolean isIdle(TaskSet set) {
        return Counts.of(set).isIdle();
    }
}
