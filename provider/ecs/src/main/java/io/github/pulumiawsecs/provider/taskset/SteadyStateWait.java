package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Waits until a task set is steady, unless the program sets {@code waitForSteadyState: false}. One instance serves one
 * operation, on one thread.
 */
final class SteadyStateWait {
    private static final String CONTINUE =
            "run `pulumi up`, which keeps the task set and continues to wait for it, or updates it if the program has"
                    + " changed. To skip the wait, set waitForSteadyState: false";

    /** The engine indents the first line of a reason by this much. */
    private static final String INDENT = "\n      ";

    private final TaskSetContext taskSetContext;
    private final PropertyValue.ObjectValue inputs;
    private final OperationContext context;

    /**
     * Creates the wait of one operation.
     *
     * @param inputs the inputs of the program
     */
    SteadyStateWait(TaskSetContext taskSetContext, PropertyValue.ObjectValue inputs, OperationContext context) {
        this.taskSetContext = taskSetContext;
        this.inputs = inputs;
        this.context = context;
    }

    /**
     * Returns the state of a steady task set.
     *
     * @param set the task set as it was just read
     * @param mayBeStale whether {@code set} alone does not show that the task set is steady: a crash-looping container
     *     is RUNNING for a moment
     * @throws ResourceInitFailedException when the task set is not steady, or AWS does not show it. It stays in the state:
     *     only a refresh decides that a task set is gone.
     */
    ResourceState await(TaskSet set, SteadyTarget target, boolean mayBeStale) {
        if (!isEnabled(inputs) || (!mayBeStale && isAlreadySteady(set, target.percent()))) {
            return target.wasShown() ? state(set) : TaskSetState.markNeverShown(state(set));
        }
        var arn = target.arn();
        return switch (taskSetContext.waiter().awaitSteady(context, target)) {
            case WaitResult.Reached() -> state(latest(arn).orElse(set));
            case WaitResult.Gone() ->
                throw new ResourceInitFailedException(
                        unfinished(set, target), List.of(goneMessage(target).toString()));
            case WaitResult.Failed(var reason) ->
                throw new ResourceInitFailedException(
                        unfinished(set, target),
                        List.of(UserMessage.causedBy("task set " + arn, "is not steady", reason, CONTINUE)
                                .toString()
                                .replace("\n", INDENT)));
        };
    }

    private static UserMessage goneMessage(SteadyTarget target) {
        return new UserMessage(
                "task set " + target.arn(),
                target.wasShown()
                        ? "was deleted outside of this program during the wait, because AWS does not show it any more"
                        : "was created, but AWS has not shown it since",
                "run `pulumi refresh`, then `pulumi up`, which creates a new task set if AWS still does not show this one");
    }

    /** Returns the state after a failed wait: the task set as AWS shows it now, otherwise {@code fallback}. */
    private ResourceState unfinished(TaskSet fallback, SteadyTarget target) {
        var latest = latest(target.arn());
        var state = TaskSetState.markInputsOutdated(TaskSetState.markSteadyPending(state(latest.orElse(fallback))));
        return latest.isPresent() || target.wasShown() ? state : TaskSetState.markNeverShown(state);
    }

    private ResourceState state(TaskSet set) {
        return TaskSetState.of(set, inputs, taskSetContext.tags());
    }

    /** Returns whether the inputs enable the wait. */
    static boolean isEnabled(PropertyValue.ObjectValue inputs) {
        return !Boolean.FALSE.equals(TaskSetSchema.WAIT_FOR_STEADY_STATE.decodeFrom(inputs));
    }

    /** Returns the scale of the program, in percent. */
    static double percent(PropertyValue.ObjectValue inputs) {
        return Objects.requireNonNull(TaskSetSchema.SCALE.decodeFrom(inputs)).value();
    }

    /**
     * Returns a task set that a refresh read. When an earlier wait failed and the task set is still not steady, the engine
     * shows a warning and the next deployment resumes the wait.
     *
     * @param oldOutputs the outputs of the last deployment
     * @throws ResourceInitFailedException when the task set is still not steady
     */
    static ResourceState readState(TaskSet set, PropertyValue.ObjectValue oldOutputs, ResourceState current) {
        if (TaskSetState.isSteadyPending(oldOutputs) && isEnabled(current.inputs()) && !TaskSetStatus.isSteady(set)) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(current),
                    List.of(new UserMessage(
                                    "task set " + current.id(),
                                    "is still not steady (" + TaskCounts.of(set) + ")",
                                    CONTINUE)
                            .toString()));
        }
        return current;
    }

    /** Right after a scale, AWS may show the task set as it was before. */
    private static boolean isAlreadySteady(TaskSet set, double percent) {
        return TaskSetStatus.isSteady(set)
                && TaskSetStatus.hasScale(set, percent)
                && (percent == 0 || !TaskSetStatus.isIdle(set));
    }

    /** Returns the task set as it is now; empty when AWS does not show it or the read fails. */
    private Optional<TaskSet> latest(TaskSetArn arn) {
        try {
            return taskSetContext.taskSets().describeInOwnAccount(arn);
        } catch (AwsCallException | CancellationException _) {
            return Optional.empty();
        }
    }
}
