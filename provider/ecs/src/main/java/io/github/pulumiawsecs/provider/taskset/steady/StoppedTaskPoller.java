package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Task;

/** Lists the stopped tasks of a task set, at a limited rate because it takes two calls. Not thread-safe. */
final class StoppedTaskPoller {
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(10);
    private static final Duration IDLE_INTERVAL = Duration.ofMinutes(1);

    private final TaskSetArn arn;
    private final Function<TaskSetArn, List<Task>> listStoppedTasks;
    private @Nullable Instant lastPoll;
    private boolean isRequested;
    private boolean isAllowed = true;

    StoppedTaskPoller(TaskSetArn arn, Function<TaskSetArn, List<Task>> listStoppedTasks) {
        this.arn = arn;
        this.listStoppedTasks = listStoppedTasks;
    }

    /**
     * Passes the stopped tasks to the detector when a poll is due.
     *
     * @param hasReason whether the last poll of the service showed a reason to list them
     */
    void pollIfDue(FailureDetector detector, boolean hasReason, Instant now) {
        isRequested |= hasReason;
        if (lastPoll == null) {
            lastPoll = now.minus(MIN_INTERVAL);
        }
        var interval = isRequested ? MIN_INTERVAL : IDLE_INTERVAL;
        if (isAllowed && !now.isBefore(lastPoll.plus(interval))) {
            lastPoll = now;
            isRequested = false;
            try {
                detector.observeStoppedTasks(listStoppedTasks.apply(arn), now);
            } catch (AwsCallException failure) {
                // The wait continues with the events alone. Without the permission a retry makes no sense.
                isAllowed = !failure.isDenied();
                isRequested = true;
                if (!isAllowed) {
                    detector.disableTaskEvidence();
                }
            }
        }
    }
}
