package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Which task sets of a service are wanted.
 *
 * @param id the short id
 */
record TaskSetQuery(
        String cluster,
        String service,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String status) {

    /** Reads checked arguments that name cluster and service. */
    static TaskSetQuery fromArguments(PropertyValue.ObjectValue arguments) {
        return new TaskSetQuery(
                Objects.requireNonNull(TaskSetFunctionSchemas.CLUSTER.decodeFrom(arguments)),
                Objects.requireNonNull(TaskSetFunctionSchemas.SERVICE.decodeFrom(arguments)),
                TaskSetFunctionSchemas.ID.decodeFrom(arguments),
                TaskSetFunctionSchemas.EXTERNAL_ID.decodeFrom(arguments),
                TaskSetFunctionSchemas.STATUS.decodeFrom(arguments));
    }

    /**
     * Returns all task sets of the service, without tags, the oldest first.
     *
     * @throws AwsCallException when AWS cannot be asked
     * @throws io.github.pulumiawsecs.framework.resource.OperationRejectedException when there is no such service
     */
    List<TaskSet> fetchAll(ProviderContext provider) {
        return provider.service(cluster, service).taskSets().stream()
                .sorted(Comparator.comparing(TaskSet::createdAt).thenComparing(TaskSet::taskSetArn))
                .toList();
    }

    /** Tells whether this is one of the wanted. */
    boolean matches(TaskSet set) {
        return (id == null || id.equals(set.id()))
                && (externalId == null || externalId.equals(set.externalId()))
                && (status == null || status.equals(set.status()));
    }

    /** Returns the same task sets with their tags. */
    List<TaskSet> withTags(ProviderContext provider, List<TaskSet> sets) {
        if (sets.isEmpty()) {
            return sets;
        }
        var ids = sets.stream().map(TaskSet::taskSetArn).toList();
        var described = provider.taskSets().describe(cluster, service, ids).stream()
                .collect(Collectors.toMap(TaskSet::taskSetArn, set -> set));
        // One that went in between is told as it was.
        return sets.stream()
                .map(set -> described.getOrDefault(set.taskSetArn(), set))
                .toList();
    }

    /** Returns the service, as it reads in a sentence. */
    String describe() {
        return "service " + service + " in cluster " + cluster;
    }

    /** Returns what is wanted, as it reads after "with". */
    @Override
    public String toString() {
        var all = new StringJoiner(" and ");
        add(all, TaskSetFunctionSchemas.ID.name(), id);
        add(all, TaskSetFunctionSchemas.EXTERNAL_ID.name(), externalId);
        add(all, TaskSetFunctionSchemas.STATUS.name(), status);
        return all.toString();
    }

    private static void add(StringJoiner to, String name, @Nullable String value) {
        if (value != null) {
            to.add(name + " \"" + value + "\"");
        }
    }
}
