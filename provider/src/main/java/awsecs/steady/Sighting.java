package awsecs.steady;

import awsecs.aws.TaskSetArn;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * What one look at a service showed.
 *
 * @param service the service; empty when it is not there, or may not be looked at
 * @param alone the task set, looked up by itself because the service does not show it
 */
record Sighting(Optional<Service> service, Optional<TaskSet> alone) {

    /** Returns the task set; empty when it is not there. */
    Optional<TaskSet> of(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .filter(set -> arn.text().equals(set.taskSetArn()))
                .findFirst()
                .or(() -> alone);
    }

    /** Tells whether another task set of the service is on its way somewhere, and may be what its events are about. */
    boolean othersMove(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .anyMatch(set ->
                        !arn.text().equals(set.taskSetArn()) && !"STEADY_STATE".equals(set.stabilityStatusAsString()));
    }
}
