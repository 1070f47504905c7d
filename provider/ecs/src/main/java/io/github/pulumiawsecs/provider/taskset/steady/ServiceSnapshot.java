package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * What one look at a service showed.
 *
 * @param service the service; empty when it is not there, or may not be looked at
 * @param taskSetReadDirectly the task set, looked up by itself because the service does not show it
 */
record ServiceSnapshot(Optional<Service> service, Optional<TaskSet> taskSetReadDirectly) {

    /** Returns the task set; empty when it is not there. */
    Optional<TaskSet> taskSet(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .filter(set -> arn.text().equals(set.taskSetArn()))
                .findFirst()
                .or(() -> taskSetReadDirectly);
    }

    /** Tells whether another task set of the service is on its way somewhere, and may be what its events are about. */
    boolean othersUnsteady(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .anyMatch(set ->
                        !arn.text().equals(set.taskSetArn()) && !"STEADY_STATE".equals(set.stabilityStatusAsString()));
    }
}
