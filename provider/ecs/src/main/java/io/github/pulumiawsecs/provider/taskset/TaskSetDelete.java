package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.create.ScaleDownRecord;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Deletes a task set, and waits until it is gone. A task set that is gone already, or that is still draining when the
 * wait ends, is a success. One instance deletes
 * one task set, on one thread.
 */
public final class TaskSetDelete {
    private static final Scale ZERO_SCALE =
            Scale.builder().value(0.0).unit(ScaleUnit.PERCENT).build();

    private final TaskSetContext taskSetContext;
    private final DeleteRequest request;
    private final TaskSetArn arn;
    private final OperationContext context;
    private final TaskSetReader reader;

    private TaskSetDelete(TaskSetContext taskSetContext, DeleteRequest request, OperationContext context) {
        this.taskSetContext = taskSetContext;
        this.request = request;
        this.arn = TaskSetArn.ofId(request.id());
        this.context = context;
        reader = new TaskSetReader(taskSetContext, context);
    }

    /**
     * Scales the task set to 0, waits until no task runs, deletes the task set and waits until it is gone. With
     * {@code forceDelete}, deletes it at once. {@link PrimaryProtection} protects a PRIMARY task set.
     *
     * @throws AwsCallException when a call fails
     * @throws OperationRejectedException when the task set is PRIMARY and was not changed; or when the wait ended before
     *     the tasks stopped, and the next deletion continues
     */
    public static void delete(TaskSetContext taskSetContext, DeleteRequest request, OperationContext context) {
        if (taskSetContext.session().program().isOlderEntry(request.id(), TaskSetState.returnId(request.outputs()))) {
            context.log()
                    .debug("the program has taken " + request.id() + " back, so that only its older entry is removed");
            return;
        }
        var deletion = new TaskSetDelete(taskSetContext, request, context);
        deletion.reader.find(deletion.arn.address(), request.outputs()).ifPresent(set -> {
            context.throwIfEnded();
            if (deletion.isAdopted(set)) {
                context.log()
                        .warning(
                                "task set " + request.id()
                                        + ": was kept, because a later create of the same resource adopted"
                                        + " it, after an interrupted deployment. Only its older entry in the state was deleted.");
            } else {
                deletion.delete(set);
            }
        });
        taskSetContext.session().scaleDowns().remove(request.id());
    }

    /** Returns whether a create after the one that returned this state adopted the task set. */
    private boolean isAdopted(TaskSet set) {
        var creationId = TaskSetState.creationId(request.outputs());
        return taskSetContext.session().hasAdopted(request.id())
                || (creationId.isPresent()
                        && CreationMarker.of(set)
                                .filter(marker -> !marker.creationId().equals(creationId.get()))
                                .isPresent());
    }

    private void delete(TaskSet set) {
        boolean force = Boolean.TRUE.equals(TaskSetSchema.FORCE_DELETE.decodeFrom(request.inputs()));
        if (!TaskSetStatus.isDraining(set)) {
            boolean isPrimary = TaskSetStatus.isPrimary(set);
            if (isPrimary) {
                new PrimaryProtection(taskSetContext, arn, isReplaced()).check(set, force);
            }
            if (!force && !drain(set)) {
                return;
            }
            // AWS deletes a PRIMARY task set only with force.
            if (taskSetContext.taskSets().delete(arn, force || isPrimary).isEmpty()) {
                requireGone();
                return;
            }
            taskSetContext
                    .preflight()
                    .recordChange(
                            arn.serviceKey(),
                            set.copy(drained ->
                                    drained.status(TaskSetStatus.DRAINING).scale(ZERO_SCALE)));
        }
        // Nothing can undo the deletion. An error would keep the task set in the state, as if it still had tasks.
        try {
            // A task set without tasks is often gone at once, before the first poll of a wait.
            if (reader.find(arn, TaskSetReader.DELETED).isPresent()
                    && taskSetContext.waiter().awaitGone(context, arn) instanceof WaitResult.Failed(var reason)) {
                warnNotGone("is still DRAINING (" + reason + ")");
            }
        } catch (AwsCallException | CancellationException failure) {
            warnNotGone("AWS did not show whether it is gone (" + failure.getMessage() + ")");
        }
    }

    private void warnNotGone(String problem) {
        context.log()
                .warning(new UserMessage(
                                "task set " + arn,
                                "was deleted, but " + problem,
                                "wait until AWS removes it, before you delete its service")
                        .toString());
    }

    /**
     * Stops all tasks: DeleteTaskSet without force requires a scale of 0.
     *
     * @return false when the task set was gone meanwhile
     */
    private boolean drain(TaskSet set) {
        var scaled = TaskSetStatus.hasScale(set, 0) ? Optional.of(set) : scaleToZero(set);
        if (scaled.isEmpty()) {
            requireGone();
            return false;
        }
        if (TaskSetStatus.isIdle(scaled.get())) {
            return true;
        }
        return switch (taskSetContext.waiter().awaitIdle(context, arn)) {
            case WaitResult.Reached() -> true;
            case WaitResult.Gone() -> false;
            case WaitResult.Failed(var reason) ->
                throw new OperationRejectedException(UserMessage.causedBy(
                        "task set " + arn,
                        "was scaled to 0, but not deleted, because its tasks have not stopped",
                        reason,
                        "run the command again, which continues" + alternatives()));
        };
    }

    /** A task set that was replaced has the settings of the state, which nothing changes any more. */
    private String alternatives() {
        return isReplaced()
                ? ""
                : ", or set forceDelete: true, which does not wait for tasks, protected ones included. To keep the task"
                        + " set, run `pulumi refresh`, then `pulumi up`";
    }

    private boolean isReplaced() {
        var session = taskSetContext.session();
        var urn = request.urn().toString();
        return session.program().declares(urn, request.id()) || session.isReplacedByOtherPlugin(urn, request.id());
    }

    /** Records the old scale first: a deletion that is interrupted after this call leaves a task set without tasks. */
    private Optional<TaskSet> scaleToZero(TaskSet set) {
        var scaleDown = new ScaleDownRecord(taskSetContext.session(), taskSetContext.taskSets(), context);
        scaleDown.write(request.urn().toString(), arn, set);
        try {
            return taskSetContext.taskSets().scaleIfExists(arn, ZERO_SCALE);
        } catch (AwsCallException failure) {
            if (failure.outcome() == ApiCallException.Outcome.REJECTED) {
                scaleDown.remove(arn);
            }
            throw failure;
        }
    }

    /** A call may fail because AWS does not show the task set everywhere. */
    private void requireGone() {
        if (reader.find(arn, TaskSetReader.OLD).isPresent()) {
            throw new OperationRejectedException(new UserMessage(
                    "task set " + arn,
                    "was not deleted, because AWS reported that it does not exist, but still shows it",
                    "run the command again"));
        }
    }
}
