package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Decides whether a delete may remove a task set that AWS shows as PRIMARY. A replacement never removes the task set that
 * serves production traffic: the engine checks the resource, or another one of the service, in the same process. Other
 * deletes need one of these:
 *
 * <ul>
 *   <li>the same deployment deleted the PrimaryTaskSet of the service, as a destroy of the whole program does
 *   <li>the task set is scaled to 0 already, as after an interrupted destroy
 *   <li>{@code forceDelete}
 * </ul>
 *
 * @param isReplaced whether the delete is part of a replacement
 */
record PrimaryProtection(TaskSetContext taskSetContext, TaskSetArn arn, boolean isReplaced) {

    /** @throws OperationRejectedException when the delete must not remove the task set */
    void check(TaskSet set, boolean force) {
        if (isReplaced) {
            throw rejected(". A replacement does not delete it, even with forceDelete: true", promote());
        }
        boolean isReleased = taskSetContext.release().isReleased(arn.serviceKey()) || TaskSetStatus.hasScale(set, 0);
        if (!force && !isReleased) {
            throw rejected(
                    "",
                    promote()
                            + ". To delete it anyway, add a PrimaryTaskSet to the program or set forceDelete: true, and"
                            + " run `pulumi up` before the deletion");
        }
        if (taskSetContext.session().program().declaresService(arn.serviceKey())) {
            throw rejected(
                    ", and the program still has task sets of the service. Only `pulumi destroy`, and the removal of all"
                            + " task sets of a service, delete it",
                    promote());
        }
    }

    private OperationRejectedException rejected(String rule, String nextStep) {
        return new OperationRejectedException(new UserMessage(
                "task set " + arn,
                "is the PRIMARY task set of service " + arn.service() + ", so deleting it would stop production traffic"
                        + rule,
                nextStep));
    }

    private String promote() {
        return "make another task set primary with a PrimaryTaskSet, or with `aws ecs update-service-primary-task-set"
                + " --region " + arn.region() + " --cluster " + arn.cluster() + " --service " + arn.service()
                + " --primary-task-set ARN`, then run the command again";
    }
}
