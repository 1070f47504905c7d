package awsecs.steady;

import awsecs.aws.TaskSetArn;
import java.time.Instant;
import java.util.Optional;

/**
 * A task set that is to become steady.
 *
 * @param percent the scale that it was given
 * @param madeAt when it was made, if it was made for this wait: what went wrong since then counts, by AWS's clock;
 *     without it, only what goes wrong from the first look on
 */
public record Target(TaskSetArn arn, double percent, Optional<Instant> madeAt) {}
