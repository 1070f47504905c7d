package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Reads the inputs of a task set, which may hold unknowns and secrets. Immutable.
 *
 * @param values inputs that passed Check
 */
public record TaskSetInputs(PropertyValue.ObjectValue values) {
    static final PropertyPath CLUSTER = TaskSetSchema.CLUSTER.path();
    static final PropertyPath SERVICE = TaskSetSchema.SERVICE.path();
    static final PropertyPath TASK_DEFINITION = TaskSetSchema.TASK_DEFINITION.path();
    static final PropertyPath LAUNCH_TYPE = TaskSetSchema.LAUNCH_TYPE.path();
    static final PropertyPath STRATEGY = TaskSetSchema.CAPACITY_PROVIDER_STRATEGY.path();
    static final PropertyPath PLATFORM_VERSION = TaskSetSchema.PLATFORM_VERSION.path();
    static final PropertyPath NETWORK = TaskSetSchema.NETWORK_CONFIGURATION.path();

    /** Returns the resource name at {@code path}, which may hold a name or an ARN; empty while it is unknown. */
    Optional<String> resourceName(PropertyPath path) {
        return text(path).map(Arn::nameOf);
    }

    /** Returns the service; empty while its name or its cluster's is unknown. */
    public Optional<ServiceKey> service() {
        return resourceName(CLUSTER)
                .flatMap(cluster -> resourceName(SERVICE).map(service -> new ServiceKey(cluster, service)));
    }

    /** Returns the string at {@code path}; empty when it is unknown or omitted. */
    Optional<String> text(PropertyPath path) {
        return unwrapped(path) instanceof PropertyValue.StringValue(String text) ? Optional.of(text) : Optional.empty();
    }

    /** Returns the number at {@code path}; empty when it is unknown or omitted. */
    Optional<Integer> number(PropertyPath path) {
        return unwrapped(path) instanceof PropertyValue.NumberValue(double number)
                ? Optional.of((int) number)
                : Optional.empty();
    }

    /** Returns whether the value at {@code path} is unknown. */
    boolean isUnknown(PropertyPath path) {
        return unwrapped(path) instanceof PropertyValue.UnknownValue;
    }

    /** Returns whether the value at {@code path} is omitted; false while it is unknown. */
    boolean isOmitted(PropertyPath path) {
        return switch (unwrapped(path)) {
            case PropertyValue.NullValue _ -> true;
            case PropertyValue.ArrayValue(var items) -> items.isEmpty();
            case PropertyValue.ObjectValue(var fields) -> fields.isEmpty();
            case PropertyValue.StringValue(String text) -> text.isEmpty();
            default -> false;
        };
    }

    /** Returns whether neither launch type nor strategy is given, so that the cluster's default strategy decides. */
    boolean leavesCapacityToTheCluster() {
        return isOmitted(LAUNCH_TYPE) && isOmitted(STRATEGY);
    }

    /** Returns the paths of the elements of the list at {@code path}; none while the list is unknown. */
    List<PropertyPath> elements(PropertyPath path) {
        return unwrapped(path) instanceof PropertyValue.ArrayValue(var items)
                ? IntStream.range(0, items.size()).mapToObj(path::index).toList()
                : List.of();
    }

    /**
     * Returns the value for the end of a message. A list or an object is not shown.
     *
     * @param actual the state in the account; it reads behind the value
     */
    String renderGot(PropertyPath path, String actual) {
        var value = path.in(values);
        return switch (value.unwrapped()) {
            case PropertyValue.ArrayValue _, PropertyValue.ObjectValue _ ->
                actual.isEmpty() ? "" : " (got one" + actual + ")";
            case PropertyValue.NullValue _ -> " (got nothing)";
            default -> " (got " + ValueFormatter.format(value) + actual + ")";
        };
    }

    /** Returns family and revision of a task definition for messages, unless they are secret. */
    String displayName(TaskDefinition definition) {
        return isSecret(TASK_DEFINITION)
                ? "the task definition"
                : "task definition " + definition.family() + ":" + definition.revision();
    }

    boolean isSecret(PropertyPath path) {
        return path.in(values).hasSecret();
    }

    /** Returns whether a name in a lookup is secret. */
    boolean lookupKeysAreSecret() {
        return isSecret(CLUSTER) || isSecret(SERVICE) || isSecret(TASK_DEFINITION);
    }

    private PropertyValue unwrapped(PropertyPath path) {
        return path.in(values).unwrapped();
    }
}
