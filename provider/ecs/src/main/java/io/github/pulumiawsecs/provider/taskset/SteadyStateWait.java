package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import io.github.pulumiawsecs.provider.taskset.steady.WaitResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Waits, where the program does not say otherwise, until a task set runs what it should run. */
public final class SteadyStateWait {
    private static final String KEPT_MESSAGE =
            "Nothing is lost: the task set is kept as it is. The next pulumi up goes on waiting"
                    + " for it, or changes it where the program has changed; waitForSteadyState: false lets it be.";

    /** Under the text of the first line, where the engine puts that. */
    private static final String INDENT = "\n      ";

    private SteadyStateWait() {}

    /**
     * Returns the state of a task set that is ready.
     *
     * @param set the task set as it was just read
     * @param since when AWS made or scaled it for this wait; empty when the wait goes on from an earlier one
     * @param inputs what the program says
     * @param percent the scale that it is to have
     * @param isDoubtful whether it may have failed before: what crashes as it starts runs, too, when one looks once
     * @throws OperationRejectedException when the set is gone
     * @throws ResourceInitFailedException when it is there, but not ready: too late, hopeless, or cancelled
     */
    public static ResourceState await(
            ProviderContext provider,
            TaskSet set,
            Optional<Instant> since,
            PropertyValue.ObjectValue inputs,
            double percent,
            boolean isDoubtful,
            OperationContext operation) {
        if (!isEnabled(inputs) || (!isDoubtful && isAlreadySteady(set, percent))) {
            return TaskSetState.of(set, inputs, provider.tags());
        }
        var arn = TaskSetArn.parse(set.taskSetArn()).orElseThrow();
        var target = new SteadyTarget(arn, percent, since);
        return switch (provider.waiting().awaitSteady(operation, target)) {
            case WaitResult.Reached() -> TaskSetState.of(latest(provider, arn, set), inputs, provider.tags());
            case WaitResult.Gone() ->
                throw new OperationRejectedException(
                        "the task set " + arn + " disappeared while it was waited for: somebody deleted it; run"
                                + " pulumi refresh, then pulumi up makes a new one");
            case WaitResult.Failed(var why) ->
                throw new ResourceInitFailedException(
                        TaskSetState.markSteadyPending(
                                TaskSetState.of(latest(provider, arn, set), inputs, provider.tags())),
                        List.of(("The task set " + arn + " is not steady – " + why + "\n" + KEPT_MESSAGE)
                                .replace("\n", INDENT)));
        };
    }

    /** Tells whether the program wants to wait for it. */
    static boolean isEnabled(PropertyValue.ObjectValue inputs) {
        return !Boolean.FALSE.equals(TaskSetSchema.WAIT_FOR_STEADY_STATE.decodeFrom(inputs));
    }

    /** Returns the scale that the program wants, in percent. */
    public static double percent(PropertyValue.ObjectValue inputs) {
        return Objects.requireNonNull(TaskSetSchema.SCALE.decodeFrom(inputs)).value();
    }

    /**
     * Returns a task set as a refresh finds it. One that was waited for in vain, and still is not steady, is not
     * forgotten: the engine warns of it, and the next deployment goes on waiting.
     *
     * @param before the outputs of the last deployment
     * @throws ResourceInitFailedException when it still is not steady
     */
    static ResourceState readState(TaskSet set, PropertyValue.ObjectValue before, ResourceState now) {
        if (TaskSetState.isSteadyPending(before) && isEnabled(now.inputs()) && !WaitResult.isSteady(set)) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(now),
                    List.of("The task set " + now.id() + " is still not steady: " + WaitResult.reached(set)
                            + ". The next pulumi up goes on waiting for it; waitForSteadyState: false lets it be."));
        }
        return now;
    }

    /** What AWS shows of a set that was just scaled may be what was before. */
    private static boolean isAlreadySteady(TaskSet set, double percent) {
        return WaitResult.isSteady(set)
                && set.scale() != null
                && set.scale().value() == percent
                && (percent == 0 || !WaitResult.isIdle(set));
    }

    /** What is known is better than nothing, where reading it again fails. */
    private static TaskSet latest(ProviderContext provider, TaskSetArn arn, TaskSet known) {
        try {
            return provider.taskSets().describe(arn).orElse(known);
        } catch (RuntimeException _) {
            return known;
        }
    }
}
