package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * A service as one poll showed it.
 *
 * @param service empty when the service does not exist, or the credentials may not describe it
 */
record ServiceSnapshot(Optional<Service> service) {

    /** Returns a task set of the service. */
    Optional<TaskSet> taskSet(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .filter(set -> arn.text().equals(set.taskSetArn()))
                .findFirst();
    }

    /** Returns the events of the service, the latest first. */
    List<ServiceEvent> events() {
        return service.map(Service::events).orElse(List.of());
    }

    /** Returns whether another task set of the service is not stable, so that events may be about that task set. */
    boolean hasUnsteadyOthers(TaskSetArn arn) {
        return service.stream()
                .flatMap(found -> found.taskSets().stream())
                .anyMatch(set -> !arn.text().equals(set.taskSetArn()) && !TaskSetStatus.isStable(set));
    }
}
