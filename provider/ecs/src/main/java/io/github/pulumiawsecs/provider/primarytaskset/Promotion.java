package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Makes a task set the PRIMARY one of its service: read → check → wait → send → read back. It fails with plain errors
 * only, so that the engine keeps the last state, which {@link PrimaryTaskSetRead} corrects. One instance makes one
 * promotion, on one thread.
 */
final class Promotion {
    /** Eventual consistency: a read may show the task set as it was before the promotion for this long. */
    private static final Duration CONSISTENCY_WINDOW = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A task set that has been steady for less time may be one whose containers crash as they start. */
    private static final Duration STEADY_FOR = Duration.ofSeconds(10);

    private final PrimaryTaskSetContext primary;
    private final ObjectValue inputs;
    private final OperationContext context;

    private Promotion(PrimaryTaskSetContext primary, ObjectValue inputs, OperationContext context) {
        this.primary = primary;
        this.inputs = inputs;
        this.context = context;
    }

    /**
     * Promotes the task set of the inputs. Sends nothing when it is PRIMARY already.
     *
     * @param id the ID in the state; empty for a create
     * @param oldOutputs the outputs of the last deployment; empty for a create
     * @throws AwsCallException when a call fails
     * @throws OperationRejectedException when the task set cannot serve production traffic, or does not become steady
     */
    static ResourceState promote(
            PrimaryTaskSetContext primary,
            Optional<String> id,
            ObjectValue oldOutputs,
            ObjectValue inputs,
            OperationContext context) {
        return new Promotion(primary, inputs, context).promote(id, oldOutputs);
    }

    private ResourceState promote(Optional<String> id, ObjectValue oldOutputs) {
        var address = PrimaryTaskSetState.taskSet(inputs)
                .orElseThrow(() -> rejected(
                        PrimaryTaskSetSchema.TASK_SET.name(),
                        "must be known when a deployment promotes it",
                        "run `pulumi up` again"));
        id.flatMap(ServiceAddress::parse)
                .filter(service -> !service.isServiceOf(address))
                .ifPresent(service -> {
                    throw rejected(
                            address.toString(),
                            "must be of the same service as before, " + service,
                            "run `pulumi up` again, which replaces the resource");
                });
        var set = read(address);
        if (TaskSetStatus.isPrimary(set)) {
            return PrimaryTaskSetState.of(set, inputs, PrimaryTaskSetState.previous(oldOutputs));
        }
        var arn = TaskSetArn.ofId(set.taskSetArn());
        rejectUnusable(set);
        if (waitsForSteadyState() && !isSteadyForLong(set)) {
            awaitSteady(set, arn);
        }
        rejectIdle(read(address));
        var previous = previous(arn);
        context.throwIfEnded();
        context.log().status("makes " + arn.id() + " the PRIMARY task set");
        return PrimaryTaskSetState.of(send(arn), inputs, previous);
    }

    private TaskSet read(TaskSetAddress address) {
        return primary.taskSets()
                .describe(address)
                .orElseThrow(
                        () -> rejected(
                                address.toString(),
                                "must exist to become PRIMARY, but AWS does not show it",
                                "run `pulumi up --refresh`, which creates a task set of the program again, or correct taskSet"));
    }

    private static void rejectUnusable(TaskSet set) {
        if (TaskSetStatus.isDraining(set)) {
            throw rejected(
                    subject(set),
                    "is being deleted (status DRAINING), which cannot be undone",
                    "set taskSet to another task set of the service");
        }
        if (TaskSetStatus.hasScale(set, 0)) {
            throw rejected(
                    subject(set),
                    "is scaled to 0, so that it would serve no requests",
                    "raise the scale of the task set, and run `pulumi up`");
        }
        if (TaskCounts.of(set).desired() == 0) {
            throw rejected(
                    subject(set),
                    "is to run no tasks, so that it would serve no requests",
                    "raise the desired count of the service, and run `pulumi up`");
        }
    }

    /** A task set that does not wait for steady state must serve at least some requests. */
    private static void rejectIdle(TaskSet set) {
        rejectUnusable(set);
        if (TaskCounts.of(set).running() == 0) {
            throw rejected(
                    subject(set),
                    "runs no tasks yet, so that it would serve no requests",
                    "set waitForSteadyState: true, or run `pulumi up` again when its tasks run");
        }
    }

    private boolean waitsForSteadyState() {
        return !Boolean.FALSE.equals(PrimaryTaskSetSchema.WAIT_FOR_STEADY_STATE.decodeFrom(inputs));
    }

    private boolean isSteadyForLong(TaskSet set) {
        var since = set.stabilityStatusAt();
        return TaskSetStatus.isSteady(set)
                && since != null
                && since.isBefore(primary.sleeper().instant().minus(STEADY_FOR));
    }

    private void awaitSteady(TaskSet set, TaskSetArn arn) {
        var percent = TaskSetStatus.scale(set).orElse(100.0);
        switch (primary.waiter().awaitSteady(context, new SteadyTarget(arn, percent, Optional.empty()))) {
            case WaitResult.Reached() -> {}
            case WaitResult.Gone() ->
                throw rejected(
                        subject(set),
                        "was not made PRIMARY, because it was deleted during the wait",
                        "run `pulumi up --refresh`, which creates a task set of the program again, or correct taskSet");
            case WaitResult.Failed(var reason) ->
                throw new OperationRejectedException(UserMessage.causedBy(
                        subject(set),
                        "was not made PRIMARY, because it is not steady",
                        reason,
                        "run `pulumi up`, which waits again. The service keeps its PRIMARY task set until then"));
        }
    }

    /** Returns the ARN of the task set that is PRIMARY now; empty when there is none. */
    private Optional<String> previous(TaskSetArn arn) {
        return primary.services().find(ServiceAddress.of(arn)).stream()
                .flatMap(service -> service.taskSets().stream())
                .filter(TaskSetStatus::isPrimary)
                .map(TaskSet::taskSetArn)
                .filter(other -> !arn.text().equals(other))
                .findFirst();
    }

    /** Sends the request and returns the PRIMARY task set. After a lost response, AWS shows the outcome. */
    private TaskSet send(TaskSetArn arn) {
        try {
            primary.taskSets().promote(arn);
        } catch (AwsCallException failure) {
            if (failure.outcome() != Outcome.UNKNOWN) {
                throw failure;
            }
            return awaitPrimary(arn).orElseThrow(() -> failure);
        }
        return awaitPrimary(arn)
                .orElseThrow(() -> rejected(
                        "task set " + arn,
                        "was made PRIMARY, but AWS does not show it as PRIMARY yet",
                        "run `pulumi up`, which reads it again"));
    }

    private Optional<TaskSet> awaitPrimary(TaskSetArn arn) {
        var sleeper = primary.sleeper();
        var end = sleeper.instant().plus(CONSISTENCY_WINDOW);
        while (true) {
            var set = primary.taskSets().describeInOwnAccount(arn).filter(TaskSetStatus::isPrimary);
            if (set.isPresent()
                    || !sleeper.instant().isBefore(end)
                    || !context.cancellation().sleep(sleeper, PAUSE)) {
                return set;
            }
        }
    }

    private static String subject(TaskSet set) {
        return "task set " + set.taskSetArn();
    }

    private static OperationRejectedException rejected(String subject, String problem, String nextStep) {
        return new OperationRejectedException(new UserMessage(subject, problem, nextStep));
    }
}
