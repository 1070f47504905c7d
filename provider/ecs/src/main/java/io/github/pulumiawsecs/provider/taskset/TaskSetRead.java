package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.Optional;

/** Reads a task set for a refresh, an import or a {@code get}. */
public final class TaskSetRead {
    private static final String HOW_TO_FIND =
            "list the task sets of a service with aws ecs describe-services --cluster CLUSTER --services SERVICE"
                    + " --query 'services[].taskSets[].taskSetArn'";

    private TaskSetRead() {}

    /**
     * Returns the current state of the task set; empty when it does not exist or is draining. For an import or a
     * {@code get} this method then logs the reason, because the engine reports only that the resource does not exist.
     *
     * @param id the task set's ARN; for an import or a {@code get} also {@code CLUSTER/SERVICE/ecs-svc/NUMBER} or
     *     Terraform's {@code ecs-svc/NUMBER,SERVICE,CLUSTER}. The ID of the returned state is the ARN.
     * @param outputs the outputs of the last deployment; empty for an import or a {@code get}
     * @param inputs the inputs of the last deployment; empty for an import or a {@code get}
     * @throws AwsCallException when the call fails
     * @throws OperationRejectedException when {@code id} has none of these forms
     * @throws io.github.pulumiawsecs.framework.resource.ResourceInitFailedException when the last wait for steady
     *     state failed and the task set still is not steady
     */
    public static Optional<ResourceState> read(
            TaskSetContext provider,
            Log log,
            String id,
            PropertyValue.ObjectValue outputs,
            PropertyValue.ObjectValue inputs) {
        var address = TaskSetAddress.parse(id).orElseThrow(() -> new OperationRejectedException(invalidIdMessage(id)));
        var found = provider.taskSets().describe(address);
        // A draining task set is being deleted, which cannot be undone.
        var active = found.filter(set -> !TaskSetStatus.isDraining(set));
        boolean isNew = inputs.fields().isEmpty();
        if (isNew && active.isEmpty()) {
            log.warning(found.isPresent() ? drainingMessage(id) : notFoundMessage(id));
        }
        return active.map(set -> isNew
                ? TaskSetState.imported(set, provider.tags())
                : SteadyStateWait.readState(set, outputs, TaskSetState.of(set, inputs, provider.tags())));
    }

    private static String drainingMessage(String id) {
        return "task set " + id + ": is being deleted (status DRAINING), which cannot be undone. Next: " + HOW_TO_FIND;
    }

    private static String notFoundMessage(String id) {
        return "task set " + id + ": does not exist in the account of the credentials. Next: " + HOW_TO_FIND;
    }

    private static String invalidIdMessage(String id) {
        return "id: must be the ARN of a task set, arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER;"
                + " an import or a get also accepts CLUSTER/SERVICE/ecs-svc/NUMBER and Terraform's"
                + " ecs-svc/NUMBER,SERVICE,CLUSTER (got \"" + id + "\"). Next: " + HOW_TO_FIND;
    }
}
