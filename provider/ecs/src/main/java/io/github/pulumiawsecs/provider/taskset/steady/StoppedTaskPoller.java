package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Task;

/** Asks what tasks died of: when there is reason to, and seldom, because it costs two calls. */
final class StoppedTaskPoller {
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(10);
    private static final Duration IDLE_INTERVAL = Duration.ofMinutes(1);

    private final TaskSetArn arn;
    private final Function<TaskSetArn, List<Task>> stopped;
    private @Nullable Instant last;
    private boolean requested;
    private boolean allowed = true;

    StoppedTaskPoller(TaskSetArn arn, Function<TaskSetArn, List<Task>> stopped) {
        this.arn = arn;
        this.stopped = stopped;
    }

    /** @param reason whether something was seen that calls for it */
    void pollIfDue(FailureDetector course, boolean reason, Instant now) {
        requested |= reason;
        if (last == null) {
            last = now.minus(MIN_INTERVAL);
        }
        var pause = requested ? MIN_INTERVAL : IDLE_INTERVAL;
        if (allowed && !now.isBefore(last.plus(pause))) {
            last = now;
            requested = false;
            try {
                course.observe(stopped.apply(arn), now);
            } catch (AwsCallException failure) {
                // What died stays unsaid; the events must do. Without the permission it makes no sense to ask again.
                allowed = !failure.isDenied();
                requested = true;
                if (!allowed) {
                    course.disableTaskEvidence();
                }
            }
        }
    }
}
