package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import io.github.pulumiawsecs.provider.taskset.schema.DeletionMarker;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.Optional;

/** Reads a task set for a refresh, an import or a {@code get}. */
public final class TaskSetRead {
    private static final String HOW_TO_FIND =
            "list the task sets of a service with `aws ecs describe-services --cluster CLUSTER --services SERVICE"
                    + " --query 'services[].taskSets[].taskSetArn'`";

    private TaskSetRead() {}

    /**
     * Returns the current state of the task set; empty when it does not exist or is draining. For an import or a
     * {@code get} this method then logs the reason, because the engine reports only that the resource does not exist.
     *
     * @param request its ID is the task set's ARN; for an import or a {@code get} also
     *     {@code CLUSTER/SERVICE/ecs-svc/NUMBER} or Terraform's {@code ecs-svc/NUMBER,SERVICE,CLUSTER}. The ID of the
     *     returned state is the ARN.
     * @throws AwsCallException when the call fails
     * @throws OperationRejectedException when the ID has none of these forms
     * @throws ResourceInitFailedException when the last wait for steady state failed and the task set still is not
     *     steady
     */
    public static Optional<ResourceState> read(
            TaskSetContext taskSetContext, ReadRequest request, OperationContext context) {
        var id = request.id();
        var address = TaskSetAddress.parse(id).orElseThrow(() -> new OperationRejectedException(invalidId(id)));
        var found = request.isImport()
                ? taskSetContext.taskSets().describe(address)
                : new TaskSetReader(taskSetContext, context).find(address, request.outputs());
        // A draining task set is being deleted, which cannot be undone.
        var active = found.filter(set -> !TaskSetStatus.isDraining(set));
        if (request.isImport() && active.isEmpty()) {
            context.log().warning((found.isPresent() ? draining(id) : notFound(id)).toString());
        }
        if (!request.isImport()) {
            taskSetContext.session().recordKnown(id);
            active.filter(set -> CreationMarker.of(set).isPresent())
                    .ifPresent(set -> taskSetContext.session().leftoverMarkers().recordCreate(set.taskSetArn()));
        }
        // Another actor scaled the task set after an interrupted deletion.
        active.filter(set -> !TaskSetStatus.hasScale(set, 0))
                .ifPresent(set -> taskSetContext.session().scaleDowns().remove(set.taskSetArn()));
        if (!request.isImport()) {
            active.filter(DeletionMarker::isReverted)
                    .ifPresent(
                            set -> taskSetContext.session().leftoverMarkers().recordRevertedDelete(set.taskSetArn()));
        }
        var tags = taskSetContext.tags();
        return active.map(set -> request.isImport()
                ? TaskSetState.imported(set, tags)
                : SteadyStateWait.readState(set, request.outputs(), TaskSetState.of(set, request.inputs(), tags)));
    }

    private static UserMessage draining(String id) {
        return new UserMessage(
                "task set " + id, "is being deleted (status DRAINING), which cannot be undone", HOW_TO_FIND);
    }

    private static UserMessage notFound(String id) {
        return new UserMessage("task set " + id, "must exist in the account of the credentials", HOW_TO_FIND);
    }

    private static UserMessage invalidId(String id) {
        return new UserMessage(
                "id",
                "must be the ARN of a task set, arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER; an"
                        + " import or a get also accepts CLUSTER/SERVICE/ecs-svc/NUMBER and Terraform's"
                        + " ecs-svc/NUMBER,SERVICE,CLUSTER (got " + ValueFormatter.format(id) + ")",
                HOW_TO_FIND);
    }
}
