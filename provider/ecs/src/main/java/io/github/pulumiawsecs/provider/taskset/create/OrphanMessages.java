package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The warnings about task sets that an interrupted deployment left and that are in no state. */
final class OrphanMessages {
    private OrphanMessages() {}

    /** Returns the warning about a task set that does not match the program, with the command that removes it. */
    static String mismatch(TaskSet set) {
        return message(
                set, "was created by an interrupted deployment, is not in the state and does not match the program");
    }

    /** Returns the warning about a task set whose resource exists, or is being deleted, without it. */
    static String left(String urn, TaskSet set) {
        return message(set, "was created by an interrupted deployment for " + urn + ", and is not in the state");
    }

    /** Returns the same warning for a preview, which may run while a deployment of the stack creates the task set. */
    static String leftOrInProgress(String urn, TaskSet set) {
        return message(
                set,
                "was created by an interrupted deployment, or by one in progress, for " + urn
                        + ", and is not in the state",
                "unless a deployment is in progress, ");
    }

    private static String message(TaskSet set, String problem) {
        return message(set, problem, "");
    }

    private static String message(TaskSet set, String problem, String condition) {
        boolean isPrimary = TaskSetStatus.isPrimary(set);
        return new UserMessage(
                        "task set " + set.taskSetArn(),
                        isPrimary ? problem + "; it is the PRIMARY task set of its service" : problem,
                        condition
                                + (isPrimary
                                        ? "take it over with `pulumi import`"
                                        : "delete it with `" + deleteCommand(set) + "`"))
                .toString();
    }

    /** Returns the warning about a create whose response was lost, and of which AWS shows no task set. */
    static String possible() {
        return new UserMessage(
                        "task set",
                        "may exist without being in the state: an interrupted deployment may have created it from"
                                + " another version of the program",
                        "list the task sets with `aws ecs describe-services --query 'services[].taskSets'`, and"
                                + " delete it if it exists")
                .toString();
    }

    /** Returns the warning about a task set of another account. */
    static String elsewhere(String taskSetArn, AwsCallException failure) {
        return UserMessage.causedBy(
                        "task set " + taskSetArn,
                        "was created by an interrupted deployment, is not in the state and cannot be described",
                        failure.getMessage(),
                        "delete it with `aws ecs delete-task-set --force` if it exists")
                .toString();
    }

    /** Returns the warning about a search that the credentials do not allow. */
    static String searchDenied(AwsCallException failure) {
        return UserMessage.causedBy(
                        "task sets of interrupted deployments",
                        "cannot be searched",
                        failure.getMessage(),
                        "run `pulumi up` again")
                .toString();
    }

    /** The AWS CLI may be configured for another region. */
    private static String deleteCommand(TaskSet set) {
        return TaskSetArn.parse(set.taskSetArn())
                .map(arn -> "aws ecs delete-task-set --force --region " + arn.region() + " --cluster " + arn.cluster()
                        + " --service " + arn.service() + " --task-set " + arn.id())
                .orElse("aws ecs delete-task-set --force");
    }
}
