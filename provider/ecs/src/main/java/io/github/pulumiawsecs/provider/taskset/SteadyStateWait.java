package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param percent the requested scale
     * @param since when AWS created or scaled the task set for this wait; empty for a wait that resumes
     * @param mayBeStale whether {@code set} alone does not show that the task set is steady: a crash-looping container
     *     is RUNNING for a moment
     * @throws OperationRejectedException when the task set is gone
     * @throws ResourceInitFailedException when the task set exists, but is not steady
     */
    ResourceState await(TaskSet set, double percent, Optional<Instant> since, boolean mayBeStale) {
        if (!isEnabled(inputs) || (!mayBeStale && isAlreadySteady(set, percent))) {
            return state(set);
        }
        var arn = TaskSetArn.parse(set.taskSetArn()).orElseThrow();
        return switch (taskSetContext.waiter().awaitSteady(context, new SteadyTarget(arn, percent, since))) {
            case WaitResult.Reached() -> state(latest(arn, set));
            case WaitResult.Gone() ->
                throw new OperationRejectedException(new UserMessage(
                        "task set " + arn,
                        "was deleted outside of this program during the wait",
                        "run `pulumi refresh`, then `pulumi up` to create a new task set"));
            case WaitResult.Failed(var reason) ->
                throw new ResourceInitFailedException(
                        TaskSetState.markSteadyPending(state(latest(arn, set))),
                        List.of(UserMessage.causedBy("task set " + arn, "is not steady", reason, CONTINUE)
                                .toString()
                                .replace("\n", INDENT)));
        };
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

    /** Returns the task set as it is now, or the given one when the read fails. */
    private TaskSet latest(TaskSetArn arn, TaskSet fallback) {
        try {
            return taskSetContext.taskSets().describe(arn).orElse(fallback);
        } catch (RuntimeException _) {
            return fallback;
        }
    }
}
