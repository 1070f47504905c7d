package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Reads the task sets of a service, and selects those that have a {@link CreationMarker}. Thread-safe. */
record MarkedTaskSets(TaskSetsApi taskSets, ServicesApi services) {

    /**
     * The task sets of a service.
     *
     * @param taskSets with their tags, without those that are being deleted
     * @param account the account of the service; empty when the service was not found
     */
    record InService(List<TaskSet> taskSets, Optional<String> account) {}

    /**
     * Returns the task sets of a service with their tags, without those that are being deleted (DescribeServices, and
     * DescribeTaskSets when the service has task sets).
     *
     * @param onDenied called when the credentials may not describe the service; the search then finds nothing
     * @throws AwsCallException when AWS cannot be reached, or the credentials may not describe the task sets
     */
    InService taskSetsOf(String cluster, String service, Consumer<AwsCallException> onDenied) {
        var found = find(cluster, service, onDenied);
        var arns = found.stream()
                .flatMap(it -> it.taskSets().stream())
                .map(TaskSet::taskSetArn)
                .distinct()
                .toList();
        return new InService(
                arns.isEmpty() ? List.of() : active(taskSets.describe(cluster, service, arns)),
                found.map(Service::serviceArn).flatMap(Arn::parse).map(Arn::account));
    }

    /** Returns those of the task sets that are not being deleted. */
    static List<TaskSet> active(List<TaskSet> sets) {
        return sets.stream().filter(set -> !TaskSetStatus.isDraining(set)).toList();
    }

    private Optional<Service> find(String cluster, String service, Consumer<AwsCallException> onDenied) {
        try {
            return services.findIncludingInactive(cluster, service);
        } catch (AwsCallException failure) {
            if (!failure.isDenied()) {
                throw failure;
            }
            onDenied.accept(failure);
            return Optional.empty();
        }
    }

    /** Calls {@code action} for each of these task sets that has a marker. */
    static void forEachMarked(List<TaskSet> sets, BiConsumer<TaskSet, CreationMarker> action) {
        sets.forEach(set -> CreationMarker.of(set).ifPresent(marker -> action.accept(set, marker)));
    }
}
