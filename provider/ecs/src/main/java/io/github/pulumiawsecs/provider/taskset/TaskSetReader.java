package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetOutputs;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Reads a task set again before it counts as gone: Amazon ECS is eventually consistent, so a single response without the
 * task set does not prove that it is gone (docs/waiting.md, "Task sets that AWS does not show"). One instance serves one
 * operation.
 */
final class TaskSetReader {
    /** The repeated reads of a task set that AWS has shown for long. */
    static final Duration OLD = Duration.ofSeconds(5);

    /** The repeated reads of a task set that AWS has shown and that is younger than AWS's longest delay. */
    static final Duration NEW = Duration.ofSeconds(10);

    /** The repeated reads of a task set that DeleteTaskSet has deleted. */
    static final Duration DELETED = Duration.ofSeconds(2);

    private static final Duration MIN_PAUSE = Duration.ofSeconds(1);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

    private final TaskSetContext taskSetContext;
    private final OperationContext context;

    TaskSetReader(TaskSetContext taskSetContext, OperationContext context) {
        this.taskSetContext = taskSetContext;
        this.context = context;
    }

    /**
     * Returns a task set of the state; empty when AWS does not show it for long enough.
     *
     * @param outputs the outputs of the last deployment
     * @throws OperationRejectedException when the operation ends before the task set counts as gone
     * @throws io.github.pulumiawsecs.provider.aws.AwsCallException when a call fails, or the credentials may belong to
     *     another account
     */
    Optional<TaskSet> find(TaskSetAddress address, PropertyValue.ObjectValue outputs) {
        return find(address, window(outputs), () -> taskSetContext.taskSets().describe(address));
    }

    /**
     * Returns a task set of the credentials' own account; empty when AWS does not show it for the whole window, or, after
     * its deletion, until the operation ends.
     *
     * @throws OperationRejectedException when the operation ends before the task set counts as gone
     */
    Optional<TaskSet> find(TaskSetArn arn, Duration window) {
        return find(arn.address(), window, () -> taskSetContext.taskSets().describeInOwnAccount(arn));
    }

    /**
     * Returns a task set that AWS has created and has not shown yet; empty when AWS does not show it for its longest delay.
     *
     * @throws OperationRejectedException when the operation ends before the task set counts as gone
     */
    Optional<TaskSet> findHidden(TaskSetArn arn, Instant createdAt) {
        return find(arn, neverShownWindow(createdAt));
    }

    private Optional<TaskSet> find(TaskSetAddress address, Duration window, Supplier<Optional<TaskSet>> firstRead) {
        var sleeper = taskSetContext.sleeper();
        var found = firstRead.get();
        var end = sleeper.instant().plus(window);
        var pause = MIN_PAUSE;
        while (found.isEmpty() && sleeper.instant().isBefore(end)) {
            var remaining = Duration.between(sleeper.instant(), end);
            if (window.compareTo(DELETED) > 0) {
                context.log().status("not shown by AWS, read again for " + DurationFormat.format(remaining));
            }
            var delay =
                    Collections.min(List.of(pause, remaining, context.deadline().remaining()));
            if (context.deadline().hasPassed() || !context.cancellation().sleep(sleeper, delay)) {
                if (window.equals(DELETED)) {
                    return Optional.empty();
                }
                throw new OperationRejectedException(new UserMessage(
                        "task set " + address,
                        "is not shown by AWS, and the operation ended before that proved that it is gone",
                        "run the command again"));
            }
            pause = Collections.min(List.of(pause.multipliedBy(2), MAX_PAUSE));
            found = taskSetContext.taskSets().describeInOwnAccount(address);
        }
        return found;
    }

    private Duration window(PropertyValue.ObjectValue outputs) {
        var createdAt = TaskSetOutputs.CREATED_AT.decodeFrom(outputs);
        if (createdAt == null) {
            return OLD;
        }
        return TaskSetState.isNeverShown(outputs) || remainingDelay(createdAt).isZero()
                ? neverShownWindow(createdAt)
                : NEW;
    }

    private Duration neverShownWindow(Instant createdAt) {
        var remaining = remainingDelay(createdAt);
        return remaining.isZero() ? OLD : Collections.max(List.of(remaining, NEW));
    }

    /** Returns how long AWS may still not show a task set; zero for an old one. */
    private Duration remainingDelay(Instant createdAt) {
        var age = Duration.between(createdAt, taskSetContext.sleeper().instant());
        var remaining = TaskSetsApi.MAX_CONSISTENCY_DELAY.minus(age);
        // A clock that is behind that of AWS makes a task set younger than it is.
        return Collections.min(
                List.of(TaskSetsApi.MAX_CONSISTENCY_DELAY, Collections.max(List.of(Duration.ZERO, remaining))));
    }
}
