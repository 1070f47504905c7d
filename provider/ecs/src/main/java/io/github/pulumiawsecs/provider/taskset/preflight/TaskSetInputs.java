package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The inputs of a task set, which may hold unknowns and secrets, as the rules ask for them.
 *
 * @param inputs inputs that passed Check
 */
record TaskSetInputs(PropertyValue.ObjectValue inputs) {
    static final PropertyPath CLUSTER = PropertyPath.ROOT.field("cluster");
    static final PropertyPath SERVICE = PropertyPath.ROOT.field("service");
    static final PropertyPath TASK_DEFINITION = PropertyPath.ROOT.field("taskDefinition");
    static final PropertyPath LAUNCH_TYPE = PropertyPath.ROOT.field("launchType");
    static final PropertyPath STRATEGY = PropertyPath.ROOT.field("capacityProviderStrategy");
    static final PropertyPath PLATFORM_VERSION = PropertyPath.ROOT.field("platformVersion");
    static final PropertyPath NETWORK = PropertyPath.ROOT.field("networkConfiguration");

    /** Returns the name of what {@code path} names, itself or by its ARN; empty while that is unknown. */
    Optional<String> resourceName(PropertyPath path) {
        return text(path).map(Arn::nameOf);
    }

    /** Returns the service; empty while its name or its cluster's is unknown. */
    Optional<ServiceKey> service() {
        return resourceName(CLUSTER)
                .flatMap(cluster -> resourceName(SERVICE).map(service -> new ServiceKey(cluster, service)));
    }

    /** Returns the string at {@code path}; empty when it is unknown or left out. */
    Optional<String> text(PropertyPath path) {
        return plain(path) instanceof PropertyValue.StringValue(String text) ? Optional.of(text) : Optional.empty();
    }

    /** Returns the number at {@code path}; empty when it is unknown or left out. */
    Optional<Integer> number(PropertyPath path) {
        return plain(path) instanceof PropertyValue.NumberValue(double number)
                ? Optional.of((int) number)
                : Optional.empty();
    }

    /** Tells whether what is at {@code path} is not known yet. */
    boolean isUnknown(PropertyPath path) {
        return plain(path) instanceof PropertyValue.UnknownValue;
    }

    /** Tells whether {@code path} is left out for certain. */
    boolean isOmitted(PropertyPath path) {
        return switch (plain(path)) {
            case PropertyValue.NullValue _ -> true;
            case PropertyValue.ArrayValue(var items) -> items.isEmpty();
            case PropertyValue.ObjectValue(var fields) -> fields.isEmpty();
            case PropertyValue.StringValue(String text) -> text.isEmpty();
            default -> false;
        };
    }

    /** Tells whether neither launch type nor strategy is given, so that the cluster's default strategy decides. */
    boolean leavesCapacityToTheCluster() {
        return isOmitted(LAUNCH_TYPE) && isOmitted(STRATEGY);
    }

    /** Returns the paths of the elements that the list at {@code path} has, as far as it is known. */
    List<PropertyPath> elements(PropertyPath path) {
        return plain(path) instanceof PropertyValue.ArrayValue(var items)
                ? IntStream.range(0, items.size()).mapToObj(path::index).toList()
                : List.of();
    }

    /** Returns the value as a message ends with it; of a list or block the rule has said all there is to say. */
    String renderGot(PropertyPath path, String is) {
        var value = path.in(inputs);
        return switch (value.unwrapped()) {
            case PropertyValue.ArrayValue _, PropertyValue.ObjectValue _ -> is.isEmpty() ? "" : " (got one" + is + ")";
            case PropertyValue.NullValue _ -> " (got nothing)";
            default -> " (got " + ValueFormatter.format(value) + is + ")";
        };
    }

    /** Returns what to call a task definition in a message: by its family and revision, unless they are secret. */
    String displayName(TaskDefinition definition) {
        return isSecret(TASK_DEFINITION)
                ? "the task definition"
                : "task definition " + definition.family() + ":" + definition.revision();
    }

    boolean isSecret(PropertyPath path) {
        return path.in(inputs).hasSecret();
    }

    /** Tells whether a name that AWS is asked about is secret. */
    boolean lookupKeysAreSecret() {
        return isSecret(CLUSTER) || isSecret(SERVICE) || isSecret(TASK_DEFINITION);
    }

    private PropertyValue plain(PropertyPath path) {
        return path.in(inputs).unwrapped();
    }
}
