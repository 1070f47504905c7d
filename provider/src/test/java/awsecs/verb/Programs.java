package awsecs.verb;

import awsecs.table.Kind;
import awsecs.table.Property;
import awsecs.table.Shape;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Generates the inputs of task sets that the seeded simulator accepts, from the table: any subset of the optional
 * properties, any value of the right kind where every one will do, one of a few spellings where not.
 */
final class Programs {
    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";

    /** The spellings of what must exist, or must look a certain way. */
    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry("cluster", List.of("demo", ARN + "cluster/demo")),
            Map.entry("service", List.of("web", ARN + "service/demo/web")),
            Map.entry("taskDefinition", List.of("web", "web:1", "web:2", ARN + "task-definition/web:1")),
            Map.entry("externalId", List.of("", "blue", "green-2")),
            Map.entry("subnets", List.of("subnet-1", "subnet-2", "subnet-3")),
            Map.entry("securityGroups", List.of("sg-1", "sg-2", "sg-3")),
            Map.entry("launchType", List.of("FARGATE")),
            Map.entry("platformVersion", List.of("LATEST", "1.4.0")),
            Map.entry("capacityProvider", List.of("FARGATE", "FARGATE_SPOT")),
            Map.entry(
                    "targetGroupArn",
                    List.of("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef")),
            Map.entry("registryArn", List.of("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1")),
            Map.entry("containerName", List.of("app")));

    /** What the table does not require, but this task definition and a load balancer do. */
    private static final Set<String> NEEDED =
            Set.of("networkConfiguration", "targetGroupArn", "containerName", "containerPort");

    private static final Map<String, Double> LARGEST =
            Map.of("value", 100.0, "weight", 1000.0, "base", 100_000.0, "port", 65_535.0);

    static final TagPolicy POLICY = new TagPolicy(Map.of(), awsecs.aws.IgnoreTags.NONE);

    private Programs() {}

    /** Returns inputs that pass Check. */
    static Arbitrary<Value.Obj> all() {
        return object(TaskSetTable.SHAPE)
                .map(Programs::coherent)
                .filter(inputs ->
                        Check.check(POLICY, Value.Obj.EMPTY, inputs).failures().isEmpty());
    }

    /** The few rules between properties, and between them and the task definition, that chance would seldom keep. */
    private static Value.Obj coherent(Value.Obj inputs) {
        var coherent = inputs.get("launchType") instanceof Value.Null
                ? inputs
                : inputs.with("capacityProviderStrategy", Value.Null.NULL);
        // The cluster's default strategy is empty: a set with neither would go to EC2, where this task cannot run.
        return inputs.get("launchType") instanceof Value.Null
                        && (inputs.get("capacityProviderStrategy") instanceof Value.Null
                                || inputs.get("capacityProviderStrategy").equals(new Value.Array(List.of())))
                ? coherent.with("launchType", new Value.Text("FARGATE"))
                : coherent;
    }

    private static Arbitrary<Value.Obj> object(Shape<?, ?> shape) {
        Arbitrary<Value.Obj> object = Arbitraries.just(Value.Obj.EMPTY);
        for (var property : shape.inputs()) {
            // What AWS cannot be asked for together with the rest, or never accepts on a task set.
            if (!List.of("loadBalancerName", "advancedConfiguration", "clientToken")
                    .contains(property.name())) {
                object = object.flatMap(so -> value(property).map(value -> so.with(property.name(), value)));
            }
        }
        return object;
    }

    private static Arbitrary<Value> value(Property<?, ?, ?> property) {
        Arbitrary<Value> present = value(property.name(), property.kind());
        return property.isRequired() || NEEDED.contains(property.name())
                ? present
                : Arbitraries.oneOf(Arbitraries.just(Value.Null.NULL), present);
    }

    private static Arbitrary<Value> value(String name, Kind<?> kind) {
        var spellings = SPELLINGS.get(name);
        return switch (kind) {
            case Shape<?, ?> shape -> object(shape).map(object -> object);
            case Kind.SetOf<?> set ->
                value(name, set.element()).list().uniqueElements().ofMaxSize(3).map(Value.Array::new);
            case Kind.Texts _ ->
                Arbitraries.maps(
                                Arbitraries.strings()
                                        .alpha()
                                        .numeric()
                                        .ofMinLength(1)
                                        .ofMaxLength(4),
                                Arbitraries.strings()
                                        .alpha()
                                        .withChars("_.:/=+-@ ")
                                        .ofMaxLength(4))
                        .ofMaxSize(3)
                        .map(Value::ofTexts);
            case Kind.Choice choice ->
                Arbitraries.of(spellings == null ? List.copyOf(choice.options().keySet()) : spellings)
                        .map(Value.Text::new);
            // The one that the task definition maps.
            case Kind.Scalar<?> _ when name.equals("containerPort") -> Arbitraries.just(new Value.Num(8080));
            case Kind.Scalar<?> scalar
            when spellings == null ->
                scalar.schemaType().equals("integer")
                        ? Arbitraries.integers()
                                .between(1, LARGEST.getOrDefault(name, 1.0).intValue())
                                .map(Value.Num::new)
                        : Arbitraries.doubles()
                                .between(0, LARGEST.getOrDefault(name, 9.0))
                                .ofScale(1)
                                .map(Value.Num::new);
            case Kind.Scalar<?> _ -> Arbitraries.of(spellings).map(Value.Text::new);
        };
    }
}
