package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Deletes a task set. Already gone is success. */
public final class Delete {
    private Delete() {}

    /**
     * Scales the set down to nothing, then deletes it.
     *
     * @param id the task set's ARN
     * @throws AwsFailure when AWS refuses
     * @throws Refused when the set serves production traffic; nothing was touched then
     */
    public static void delete(Provider provider, String id) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(() -> new Refused("the state holds \"" + id + "\", which is no task set's ARN"));
        provider.taskSets().describe(arn).ifPresent(set -> delete(provider, arn, set));
    }

    private static void delete(Provider provider, TaskSetArn arn, TaskSet set) {
        switch (set.status()) {
            case "PRIMARY" ->
                throw new Refused("task set " + arn + " is the PRIMARY one of service " + arn.service()
                        + ": deleting it would stop production traffic. Make another task set the primary one first "
                        + "(aws ecs update-service-primary-task-set --cluster " + arn.cluster() + " --service "
                        + arn.service() + " --primary-task-set ARN), then run this again");
            case "DRAINING" -> {}
            // DeleteTaskSet without force wants a set that has been scaled down.
            default -> {
                var nothing = Scale.builder().value(0.0).unit(ScaleUnit.PERCENT).build();
                provider.taskSets().delete(arn, nothing);
                provider.preflight()
                        .changed(
                                arn.cluster(),
                                arn.service(),
                                set.copy(drained -> drained.status("DRAINING").scale(nothing)));
            }
        }
    }
}
