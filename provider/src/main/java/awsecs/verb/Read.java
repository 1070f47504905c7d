package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import awsecs.value.Value;
import java.util.Optional;

/** Reads a task set back, for a refresh or an import. */
public final class Read {
    private Read() {}

    /**
     * Returns the task set as it is; empty when it is gone or going.
     *
     * @param id the task set's ARN
     * @param inputs the inputs of the last deployment; empty on import
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when {@code id} is no task set's ARN
     */
    public static Optional<State> read(Provider provider, String id, Value.Obj inputs) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(() -> new Refused("the id of a task set is its ARN, "
                        + "arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER (got \"" + id
                        + "\"); find it with: aws ecs describe-services --cluster CLUSTER --services SERVICE "
                        + "--query 'services[].taskSets[].taskSetArn'"));
        return provider.taskSets()
                .describe(arn)
                // A set that drains is being deleted: there is no way back, so the program needs a new one.
                .filter(set -> !"DRAINING".equals(set.status()))
                .map(set -> inputs.fields().isEmpty()
                        ? State.imported(set, provider.tags())
                        : State.of(set, inputs, provider.tags()));
    }
}
