package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Reads the task sets of a service, and selects those that have a {@link CreationMarker}. Thread-safe. */
record MarkedTaskSets(TaskSetsApi taskSets, ServicesApi services) {

    /**
     * Returns the task sets of a service with their tags, without those that are being deleted (DescribeServices, and
     * DescribeTaskSets when the service has task sets).
     *
     * @param onDenied called when the credentials may not describe the service; the search then finds nothing
     * @throws AwsCallException when AWS cannot be reached, or the credentials may not describe the task sets
     */
    List<TaskSet> taskSetsOf(String cluster, String service, Consumer<AwsCallException> onDenied) {
        var arns = taskSetArns(cluster, service, onDenied);
        return arns.isEmpty() ? List.of() : active(taskSets.describe(cluster, service, List.copyOf(arns)));
    }

    /** Returns those of the task sets that are not being deleted. */
    static List<TaskSet> active(List<TaskSet> sets) {
        return sets.stream().filter(set -> !TaskSetStatus.isDraining(set)).toList();
    }

    private Set<String> taskSetArns(String cluster, String service, Consumer<AwsCallException> onDenied) {
        try {
            return services.taskSetArns(cluster, service);
        } catch (AwsCallException failure) {
            if (!failure.isDenied()) {
                throw failure;
            }
            onDenied.accept(failure);
            return Set.of();
        }
    }

    /** Calls {@code action} for each of these task sets that has a marker. */
    static void forEachMarked(List<TaskSet> sets, BiConsumer<TaskSet, CreationMarker> action) {
        sets.forEach(set -> CreationMarker.of(set).ifPresent(marker -> action.accept(set, marker)));
    }
}
