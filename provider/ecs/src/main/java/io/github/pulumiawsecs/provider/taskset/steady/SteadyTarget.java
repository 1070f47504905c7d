package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Instant;
import java.util.Optional;

/**
 * A task set that is to become steady.
 *
 * @param percent the scale that it was given
 * @param createdAt when it was made, if it was made for this wait: what went wrong since then counts, by AWS's clock;
 *     without it, only what goes wrong from the first look on
 */
public record SteadyTarget(TaskSetArn arn, double percent, Optional<Instant> createdAt) {}
