package io.github.pulumiawsecs.provider.aws.ecs;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The status of a task set (Amazon ECS API Reference, "TaskSet"). */
public final class TaskSetStatus {
    /** The task set serves production traffic. */
    public static final String PRIMARY = "PRIMARY";

    /** The task set was deleted and its tasks stop. Irreversible. */
    public static final String DRAINING = "DRAINING";

    private TaskSetStatus() {}

    /** Returns whether the task set serves production traffic. */
    public static boolean isPrimary(TaskSet set) {
        return PRIMARY.equals(set.status());
    }

    /** Returns whether the task set was deleted and its tasks stop. */
    public static boolean isDraining(TaskSet set) {
        return DRAINING.equals(set.status());
    }

    /** Returns whether AWS reports STEADY_STATE. */
    public static boolean isStable(TaskSet set) {
        return set.stabilityStatus() == StabilityStatus.STEADY_STATE;
    }

    /** Returns whether AWS reports STEADY_STATE and exactly the desired number of tasks runs. */
    public static boolean isSteady(TaskSet set) {
        return isStable(set) && TaskCounts.of(set).isComplete();
    }

    /** Returns whether no task of the task set runs or is to run. */
    public static boolean isIdle(TaskSet set) {
        return TaskCounts.of(set).isIdle();
    }

    /** Returns the scale in percent; empty if AWS leaves it out. */
    public static Optional<Double> scale(TaskSet set) {
        return Optional.ofNullable(set.scale()).map(Scale::value);
    }

    /** Returns whether the task set has this scale. */
    public static boolean hasScale(TaskSet set, double percent) {
        return scale(set).filter(value -> value == percent).isPresent();
    }
}
