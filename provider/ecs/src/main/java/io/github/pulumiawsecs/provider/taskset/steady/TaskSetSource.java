package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Observation;
import io.github.pulumiawsecs.framework.waiter.ObservationSource;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Observes a task set through its service. A task set that its service does not show is described directly before it
 * counts as absent: DescribeServices may be stale, and the credentials may not allow it.
 */
record TaskSetSource(
        ServicePoller.Subscription subscription,
        TaskSetArn arn,
        Function<TaskSetArn, Optional<TaskSet>> describeDirectly)
        implements ObservationSource<TaskSetSnapshot> {

    @Override
    public Optional<Observation<TaskSetSnapshot>> next(Deadline deadline) throws InterruptedException {
        return subscription.next(deadline).map(this::observe);
    }

    private Observation<TaskSetSnapshot> observe(ServiceSnapshot service) {
        var taskSet = service.taskSet(arn).or(() -> describeDirectly.apply(arn));
        return taskSet.isPresent()
                ? new Observation.Present<>(new TaskSetSnapshot(taskSet.get(), service))
                : new Observation.Absent<>();
    }
}
