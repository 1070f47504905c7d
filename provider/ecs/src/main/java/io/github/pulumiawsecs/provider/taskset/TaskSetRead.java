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

/** Reads a task set back: for a refresh, or to get to know one that Pulumi did not make. */
public final class TaskSetRead {
    private static final String HOW_TO_FIND =
            "The task sets of a service: aws ecs describe-services --cluster CLUSTER --services SERVICE"
                    + " --query 'services[].taskSets[].taskSetArn'";

    private TaskSetRead() {}

    /**
     * Returns the task set as it is; empty when it is gone or going. The engine then says no more than that it does not
     * exist, so the log is told why, unless a program has it already: that one simply makes it anew.
     *
     * @param id the task set's ARN; of one that no program has yet also {@code CLUSTER/SERVICE/ecs-svc/NUMBER} or
     *     Terraform's {@code ecs-svc/NUMBER,SERVICE,CLUSTER}. The state that is returned has the ARN.
     * @param outputs the outputs of the last deployment; empty when no program has the task set yet
     * @param inputs the inputs of the last deployment; empty when no program has the task set yet
     * @throws AwsCallException when AWS cannot be asked
     * @throws OperationRejectedException when {@code id} has none of these forms
     * @throws io.github.pulumiawsecs.framework.resource.ResourceInitFailedException when the task set was waited for in vain, and still is not steady
     */
    public static Optional<ResourceState> read(
            TaskSetContext provider,
            Log log,
            String id,
            PropertyValue.ObjectValue outputs,
            PropertyValue.ObjectValue inputs) {
        var address = TaskSetAddress.parse(id).orElseThrow(() -> new OperationRejectedException(invalidIdMessage(id)));
        var found = provider.taskSets().describe(address);
        // A set that drains is being deleted: there is no way back, so the program needs a new one.
        var stays = found.filter(set -> !TaskSetStatus.isDraining(set));
        boolean isNew = inputs.fields().isEmpty();
        if (isNew && stays.isEmpty()) {
            log.warning(found.isPresent() ? drainingMessage(id) : notFoundMessage(id));
        }
        return stays.map(set -> isNew
                ? TaskSetState.imported(set, provider.tags())
                : SteadyStateWait.readState(set, outputs, TaskSetState.of(set, inputs, provider.tags())));
    }

    private static String drainingMessage(String id) {
        return "The task set " + id + " is DRAINING: it is being deleted, and there is no way back. " + HOW_TO_FIND;
    }

    private static String notFoundMessage(String id) {
        return "There is no task set " + id + " (any more) in the account of the credentials in use. " + HOW_TO_FIND;
    }

    private static String invalidIdMessage(String id) {
        return "the id of a task set is its ARN, arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER;"
                + " to import or to get one, CLUSTER/SERVICE/ecs-svc/NUMBER will do, and so will Terraform's"
                + " ecs-svc/NUMBER,SERVICE,CLUSTER (got \"" + id + "\"). " + HOW_TO_FIND;
    }
}
