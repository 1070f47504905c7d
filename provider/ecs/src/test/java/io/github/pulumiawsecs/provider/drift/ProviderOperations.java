package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.framework.waiter.Cancellation;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.ResourceCalls;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.TaskSetDiff;
import io.github.pulumiawsecs.provider.taskset.TaskSetRead;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is asked of a provider, again and again. */
interface ProviderOperations {

    String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    /** An operation that nobody watches; long enough for all cases of a run. */
    OperationContext QUIETLY =
            new OperationContext(Log.SILENT, Deadline.of(Sleeper.system(), Duration.ofHours(12)), new Cancellation());

    /** Returns the provider. */
    ProviderContext provider();

    /** Returns a provider for an AWS on this machine that looks at nothing beforehand. */
    static ProviderContext provider(URI endpoint, String tags) {
        var config = JsonPropertyValues.parseObject("""
                {'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test', 'preflight': 'off',
                 'endpoints': {'ecs': '%1$s', 'sts': '%1$s'}}""".formatted(endpoint));
        for (var field : JsonPropertyValues.parseObject(tags).fields().entrySet()) {
            config = config.with(field.getKey(), field.getValue());
        }
        return ResourceCalls.configure(config, DeploymentSession.withoutJournal());
    }

    /** Returns what Check makes of a program, which must be right. */
    default PropertyValue.ObjectValue checked(PropertyValue.ObjectValue olds, PropertyValue.ObjectValue program) {
        var checked = TaskSetCheck.check(provider().tags(), olds, program);
        if (!checked.failures().isEmpty()) {
            throw new AssertionError(checked.failures() + " in " + program);
        }
        return checked.inputs();
    }

    /** Returns what Check makes of a program, right or not: what differs does not depend on that. */
    default PropertyValue.ObjectValue inputs(PropertyValue.ObjectValue olds, PropertyValue.ObjectValue program) {
        return TaskSetCheck.check(provider().tags(), olds, program).inputs();
    }

    default Optional<ResourceState> read(String id, PropertyValue.ObjectValue inputs) {
        return TaskSetRead.read(provider(), Log.SILENT, id, PropertyValue.ObjectValue.EMPTY, inputs);
    }

    /** Returns the differences as {@code path TYPE CHANGE}. */
    default List<String> diff(
            PropertyValue.ObjectValue state, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        return diff(state, olds, news, List.of());
    }

    default List<String> diff(
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored) {
        return TaskSetDiff.diff(provider().tags(), state, olds, news, ignored).stream()
                .map(ProviderOperations::written)
                .sorted()
                .toList();
    }

    private static String written(PropertyDiff difference) {
        return difference.path() + " " + difference.type() + " " + difference.policy();
    }
}
