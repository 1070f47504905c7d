package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Instant;
import java.util.Optional;

/**
 * A task set that is to become steady.
 *
 * @param percent the requested scale
 * @param changedAt when AWS created or scaled the task set, by the clock of AWS: failures since then count. Empty for a
 *     wait that resumes: only failures since the first poll count.
 * @param oldPercent the scale before this operation scaled the task set; empty after a create
 * @param wasShown whether AWS has shown the task set before the wait. AWS may hide a new task set for minutes.
 */
public record SteadyTarget(
        TaskSetArn arn, double percent, Optional<Instant> changedAt, Optional<Double> oldPercent, boolean wasShown) {

    /** Returns the target of a task set that AWS has shown, with an unknown scale before. */
    public SteadyTarget(TaskSetArn arn, double percent, Optional<Instant> changedAt) {
        this(arn, percent, changedAt, Optional.empty(), true);
    }
}
