package awsecs.preflight;

import awsecs.value.PropertyPath;
import awsecs.value.Shown;
import awsecs.value.UnknownKind;
import awsecs.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The inputs of a task set, which may hold unknowns and secrets, as the rules ask for them.
 *
 * @param inputs inputs that passed Check
 */
record Wanted(Value.Obj inputs) {
    static final PropertyPath CLUSTER = PropertyPath.ROOT.field("cluster");
    static final PropertyPath SERVICE = PropertyPath.ROOT.field("service");
    static final PropertyPath TASK_DEFINITION = PropertyPath.ROOT.field("taskDefinition");
    static final PropertyPath LAUNCH_TYPE = PropertyPath.ROOT.field("launchType");
    static final PropertyPath STRATEGY = PropertyPath.ROOT.field("capacityProviderStrategy");
    static final PropertyPath PLATFORM_VERSION = PropertyPath.ROOT.field("platformVersion");
    static final PropertyPath NETWORK = PropertyPath.ROOT.field("networkConfiguration");

    /** Returns the name of what {@code path} names, itself or by its ARN; empty while that is unknown. */
    Optional<String> name(PropertyPath path) {
        return text(path).map(text -> text.startsWith("arn:") ? text.substring(text.lastIndexOf('/') + 1) : text);
    }

    /** Returns the service; empty while its name or its cluster's is unknown. */
    Optional<ServiceName> service() {
        return name(CLUSTER).flatMap(cluster -> name(SERVICE).map(service -> new ServiceName(cluster, service)));
    }

    /** Returns the string at {@code path}; empty when it is unknown or left out. */
    Optional<String> text(PropertyPath path) {
        return plain(path) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** Returns the number at {@code path}; empty when it is unknown or left out. */
    Optional<Integer> number(PropertyPath path) {
        return plain(path) instanceof Value.Num(double number) ? Optional.of((int) number) : Optional.empty();
    }

    /** Tells whether what is at {@code path} is not known yet. */
    boolean isUnknown(PropertyPath path) {
        return plain(path) instanceof Value.Unknown;
    }

    /** Tells whether {@code path} is left out for certain. */
    boolean isOmitted(PropertyPath path) {
        return switch (plain(path)) {
            case Value.Null _ -> true;
            case Value.Array(var items) -> items.isEmpty();
            case Value.Obj(var fields) -> fields.isEmpty();
            case Value.Text(String text) -> text.isEmpty();
            default -> false;
        };
    }

    /** Tells whether neither launch type nor strategy is given, so that the cluster's default strategy decides. */
    boolean leavesCapacityToTheCluster() {
        return isOmitted(LAUNCH_TYPE) && isOmitted(STRATEGY);
    }

    /** Returns the paths of the elements that the list at {@code path} has, as far as it is known. */
    List<PropertyPath> elements(PropertyPath path) {
        return plain(path) instanceof Value.Array(var items)
                ? IntStream.range(0, items.size()).mapToObj(path::index).toList()
                : List.of();
    }

    /** Returns the value as a message ends with it; of a list or block the rule has said all there is to say. */
    String got(PropertyPath path, String is) {
        var value = at(path);
        return switch (value.plain()) {
            case Value.Array _, Value.Obj _ -> is.isEmpty() ? "" : " (got one" + is + ")";
            case Value.Null _ -> " (got nothing)";
            default -> " (got " + Shown.of(value) + is + ")";
        };
    }

    /** Returns what to call a task definition in a message: by its family and revision, unless they are secret. */
    String shown(TaskDefinition definition) {
        return isSecret(TASK_DEFINITION)
                ? "the task definition"
                : "task definition " + definition.family() + ":" + definition.revision();
    }

    boolean isSecret(PropertyPath path) {
        return at(path).hasSecret();
    }

    /** Tells whether a name that AWS is asked about is secret. */
    boolean namesSecrets() {
        return isSecret(CLUSTER) || isSecret(SERVICE) || isSecret(TASK_DEFINITION);
    }

    private Value plain(PropertyPath path) {
        return at(path).plain();
    }

    /** What is inside a secret block or list is secret. */
    private Value at(PropertyPath path) {
        Value value = inputs;
        for (var segment : path.segments()) {
            value = step(value, segment);
        }
        return value;
    }

    private static Value step(Value value, PropertyPath.Segment segment) {
        return switch (value) {
            case Value.Secret(Value inner) -> secret(step(inner, segment));
            case Value.Output output -> {
                var inner = output.value()
                        .map(known -> step(known, segment))
                        .orElseGet(() -> new Value.Unknown(UnknownKind.TEXT));
                yield output.secret() ? secret(inner) : inner;
            }
            case Value.Unknown unknown -> unknown;
            case Value.Obj object when segment instanceof PropertyPath.Field(String name) -> object.get(name);
            case Value.Array(var items) when segment instanceof PropertyPath.Index(int index) -> items.get(index);
            default -> Value.Null.NULL;
        };
    }

    private static Value secret(Value value) {
        return value instanceof Value.Null ? value : new Value.Secret(value);
    }
}
