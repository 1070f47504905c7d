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
 */
public record SteadyTarget(TaskSetArn arn, double percent, Optional<Instant> changedAt) {}
