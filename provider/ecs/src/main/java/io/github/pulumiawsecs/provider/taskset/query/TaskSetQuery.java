package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Which task sets of a service to find.
 *
 * @param id the short id; null for any, like the others
 */
record TaskSetQuery(
        String cluster,
        String service,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String status) {

    /** Returns the query that valid arguments with a cluster and a service describe. */
    static TaskSetQuery fromArguments(PropertyValue.ObjectValue arguments) {
        return new TaskSetQuery(
                Objects.requireNonNull(TaskSetFunctionSchemas.CLUSTER.decodeFrom(arguments)),
                Objects.requireNonNull(TaskSetFunctionSchemas.SERVICE.decodeFrom(arguments)),
                TaskSetFunctionSchemas.ID.decodeFrom(arguments),
                TaskSetFunctionSchemas.EXTERNAL_ID.decodeFrom(arguments),
                TaskSetFunctionSchemas.STATUS.decodeFrom(arguments));
    }

    boolean matches(TaskSet set) {
        return (id == null || id.equals(set.id()))
                && (externalId == null || externalId.equals(set.externalId()))
                && (status == null || status.equals(set.status()));
    }

    /** Returns whether the query may find task sets that are being deleted. */
    boolean includesDraining() {
        return id != null || status != null;
    }

    /** Returns the service as it reads in a sentence. */
    String describeService() {
        return ServiceKey.subject(cluster, service);
    }

    /** Returns the criteria as they read after "got". */
    @Override
    public String toString() {
        var criteria = new StringJoiner(" and ");
        add(criteria, TaskSetFunctionSchemas.ID.name(), id);
        add(criteria, TaskSetFunctionSchemas.EXTERNAL_ID.name(), externalId);
        add(criteria, TaskSetFunctionSchemas.STATUS.name(), status);
        return criteria.toString();
    }

    private static void add(StringJoiner to, String name, @Nullable String value) {
        if (value != null) {
            to.add(name + " \"" + value + "\"");
        }
    }
}
