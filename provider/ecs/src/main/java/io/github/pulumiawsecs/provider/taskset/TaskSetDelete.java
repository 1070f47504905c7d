package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.steady.WaitResult;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Deletes a task set, and waits until it is gone. Already gone is success, whenever that is found. */
public final class TaskSetDelete {
    private static final Scale ZERO_SCALE =
            Scale.builder().value(0.0).unit(ScaleUnit.PERCENT).build();

    private final ProviderContext provider;
    private final TaskSetArn arn;
    private final OperationContext context;

    private TaskSetDelete(ProviderContext provider, TaskSetArn arn, OperationContext context) {
        this.provider = provider;
        this.arn = arn;
        this.context = context;
    }

    /**
     * Scales the set down to nothing, waits until nothing runs, deletes it and waits until it is gone; with
     * {@code forceDelete} deletes it at once.
     *
     * @param id the task set's ARN
     * @param inputs the inputs of the last deployment
     * @throws AwsCallException when AWS refuses
     * @throws OperationRejectedException when the set serves production traffic, and nothing was touched; or when the wait ended before
     *     the set was gone, and the next deletion goes on from there
     */
    public static void delete(
            ProviderContext provider, String id, PropertyValue.ObjectValue inputs, OperationContext context) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(() ->
                        new OperationRejectedException("the state holds \"" + id + "\", which is no task set's ARN"));
        boolean force = Boolean.TRUE.equals(TaskSetSchema.FORCE_DELETE.decodeFrom(inputs));
        if (provider.ledger().hasAdopted(id)) {
            throw new OperationRejectedException("the task set " + id
                    + " is what its own replacement goes on with: nothing was deleted; run pulumi up again");
        }
        provider.taskSets().describe(arn).ifPresent(set -> {
            context.throwIfCancelled();
            new TaskSetDelete(provider, arn, context).delete(set, force);
        });
    }

    private void delete(TaskSet set, boolean force) {
        if (!"DRAINING".equals(set.status())) {
            if (!force) {
                rejectPrimary(set);
                if (!drain(set)) {
                    return;
                }
            }
            if (provider.taskSets().delete(arn, force).isEmpty()) {
                return;
            }
            provider.preflight()
                    .recordChange(
                            arn.cluster(),
                            arn.service(),
                            set.copy(drained -> drained.status("DRAINING").scale(ZERO_SCALE)));
            // One that ran nothing is often gone at once, and the first look of a wait comes later.
            if (provider.taskSets().describeInOwnAccount(arn).isEmpty()) {
                return;
            }
        }
        var outcome = provider.waiting().awaitGone(context, arn);
        if (outcome instanceof WaitResult.Failed(var why)) {
            throw new OperationRejectedException("the task set " + arn
                    + " was deleted and drains, but is not gone yet: " + why + "; run this again to go on waiting");
        }
    }

    private void rejectPrimary(TaskSet set) {
        if ("PRIMARY".equals(set.status())) {
            throw new OperationRejectedException("task set " + arn + " is the PRIMARY one of service " + arn.service()
                    + ": deleting it would stop production traffic. Make another task set the primary one first "
                    + "(aws ecs update-service-primary-task-set --cluster " + arn.cluster() + " --service "
                    + arn.service() + " --primary-task-set ARN), then run this again. forceDelete: true deletes it all"
                    + " the same, where the program still has it and pulumi up has put that into the state");
        }
    }

    /** DeleteTaskSet without force wants a set that has been scaled down; false when it disappeared meanwhile. */
    private boolean drain(TaskSet set) {
        var scaled = isScaledDown(set) ? Optional.of(set) : provider.taskSets().scaleIfExists(arn, ZERO_SCALE);
        if (scaled.isEmpty()) {
            return false;
        }
        if (WaitResult.isIdle(scaled.get())) {
            return true;
        }
        return switch (provider.waiting().awaitIdle(context, arn)) {
            case WaitResult.Reached() -> true;
            case WaitResult.Gone() -> false;
            case WaitResult.Failed(var why) ->
                throw new OperationRejectedException("the task set " + arn
                        + " was scaled to 0 to be deleted, but its tasks have not"
                        + " stopped: " + why + "; run this again to go on, or set forceDelete to true; to keep it, run"
                        + " pulumi refresh and then pulumi up");
        };
    }

    private static boolean isScaledDown(TaskSet set) {
        return set.scale() != null && set.scale().value() == 0;
    }
}
