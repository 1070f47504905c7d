package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Finds services and their task sets. All methods throw {@link io.github.pulumiawsecs.provider.aws.AwsCallException} when
 * AWS rejects a call or cannot be reached.
 */
public record TaskSetFinder(TaskSetsApi taskSets, ServicesApi services, TagPolicy tags) {

    /** Returns a finder for a configured provider. */
    public static TaskSetFinder of(EcsContext context) {
        return new TaskSetFinder(
                new TaskSetsApi(context.clients(), context.sleeper()),
                new ServicesApi(context.clients()),
                context.tags());
    }

    /**
     * Returns a service that must exist.
     *
     * @throws OperationRejectedException when there is no such service
     */
    Service service(String cluster, String service) {
        return services.findActive(cluster, service)
                .orElseThrow(() -> new OperationRejectedException(new UserMessage(
                        TaskSetFunctionSchemas.SERVICE.name(),
                        "must exist in cluster " + cluster + " (got " + ValueFormatter.format(service) + ")",
                        "check its name with `aws ecs list-services --cluster " + cluster
                                + "`, and the region and account that the provider uses")));
    }

    /**
     * Returns all task sets of a service without tags, the oldest first.
     *
     * @throws OperationRejectedException when there is no such service
     */
    List<TaskSet> taskSetsOf(String cluster, String service) {
        return service(cluster, service).taskSets().stream()
                .sorted(Comparator.comparing(TaskSet::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(TaskSet::taskSetArn))
                .toList();
    }

    /** Returns the same task sets of one service with their tags. A set that was deleted meanwhile stays without tags. */
    List<TaskSet> withTags(String cluster, String service, List<TaskSet> sets) {
        if (sets.isEmpty()) {
            return sets;
        }
        var arns = sets.stream().map(TaskSet::taskSetArn).toList();
        var described = taskSets.describe(cluster, service, arns).stream()
                .collect(Collectors.toMap(TaskSet::taskSetArn, set -> set, (first, _) -> first));
        return sets.stream()
                .map(set -> described.getOrDefault(set.taskSetArn(), set))
                .toList();
    }

    /** Returns a task set's outputs, as the state of a resource has them. */
    ObjectValue outputs(TaskSet set) {
        return TaskSetState.imported(set, tags).outputs();
    }
}
