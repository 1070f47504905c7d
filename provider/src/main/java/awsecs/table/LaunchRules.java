package awsecs.table;

import awsecs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold between the properties of a task set: mostly, what goes with which infrastructure. */
final class LaunchRules {

    /** Amazon ECS API Reference, "CreateTaskSet": platformVersion. */
    static final Relation PLATFORM_VERSION = new Relation(
            List.of("platformVersion", "launchType", "capacityProviderStrategy"),
            "a platform version is for tasks on Fargate only",
            values -> Relations.isKnown(values, "platformVersion") && notOnFargate(values)
                    ? Map.of("platformVersion", "is for tasks on Fargate only; leave it out")
                    : Map.of());

    /** AWS's message: "Assign public IP is not supported for this launch type." */
    static final Relation PUBLIC_IP = new Relation(
            List.of("networkConfiguration", "launchType", "capacityProviderStrategy"),
            "public IP addresses are for tasks on Fargate only",
            values -> at(values, "networkConfiguration", "awsvpcConfiguration", "assignPublicIp")
                                    .equals(new Value.Text("ENABLED"))
                            && notOnFargate(values)
                    ? Map.of(
                            "networkConfiguration.awsvpcConfiguration.assignPublicIp",
                            "must be DISABLED for tasks that do not run on Fargate")
                    : Map.of());

    /** Amazon ECS Developer Guide, "Fargate task networking": the network mode is always {@code awsvpc}. */
    static final Relation FARGATE_NETWORK = new Relation(
            List.of("networkConfiguration", "launchType", "capacityProviderStrategy", "platformVersion"),
            "tasks on Fargate, which alone have a platform version, need a network configuration",
            values -> values.get("networkConfiguration") instanceof Value.Null
                            && (onFargate(values)
                                    || (Relations.isKnown(values, "platformVersion") && !notOnFargate(values)))
                    ? Map.of("networkConfiguration", "must be given for tasks on Fargate")
                    : Map.of());

    /** Amazon ECS API Reference, "ServiceRegistry": network modes other than {@code awsvpc} want a container. */
    static final Relation REGISTRY_NETWORK = new Relation(
            List.of("serviceRegistries", "networkConfiguration"),
            "without a network configuration a service registry needs containerName and containerPort",
            values -> {
                var broken = new LinkedHashMap<String, String>();
                var registries = StrategyRules.items(values.get("serviceRegistries"));
                for (int i = 0; i < registries.size(); i++) {
                    if (values.get("networkConfiguration") instanceof Value.Null
                            && registries.get(i) instanceof Value.Obj registry
                            && registry.get("containerName") instanceof Value.Null
                            && registry.get("containerPort") instanceof Value.Null) {
                        broken.put(
                                "serviceRegistries[" + i + "].containerName",
                                "must be given, with containerPort, where there is no networkConfiguration");
                    }
                }
                return broken;
            });

    /** Amazon ECS Developer Guide, "Amazon ECS clusters for external instances": what those do not support. */
    static final Relation EXTERNAL = new Relation(
            List.of("launchType", "loadBalancers", "serviceRegistries", "networkConfiguration"),
            "EXTERNAL tasks have no load balancer, no service registry and no network configuration",
            values -> {
                var broken = new LinkedHashMap<String, String>();
                if (values.get("launchType").equals(new Value.Text("EXTERNAL"))) {
                    for (var name : List.of("loadBalancers", "serviceRegistries", "networkConfiguration")) {
                        if (Relations.isKnown(values, name)) {
                            broken.put(
                                    name,
                                    "cannot be combined with launchType EXTERNAL: external instances do not"
                                            + " support it");
                        }
                    }
                }
                return broken;
            });

    /** AWS's message: "Identifier is for A. Your cluster is B". */
    static final Relation SERVICE_OF_CLUSTER = new Relation(
            List.of("service", "cluster"),
            "a service's ARN must be of a service in that cluster",
            values -> values.get("service") instanceof Value.Text(String service)
                            && values.get("cluster") instanceof Value.Text(String cluster)
                            && clusterOf(service)
                                    .filter(name -> !name.equals(lastPart(cluster)))
                                    .isPresent()
                    ? Map.of("service", "must be a service of the cluster that cluster names")
                    : Map.of());

    /** Amazon ECS Developer Guide, "Deploy Amazon ECS services using a third-party controller". */
    static final Rule NO_CLASSIC_LOAD_BALANCER = Rule.that(
            "must be left out: task sets support Application and Network Load Balancers only, by targetGroupArn",
            _ -> false);

    private LaunchRules() {}

    private static boolean onFargate(Value.Obj values) {
        return switch (values.get("launchType")) {
            case Value.Text(String type) -> type.equals("FARGATE");
            case Value.Null _ -> strategy(values).stream().anyMatch(StrategyRules::onFargate);
            default -> false;
        };
    }

    /** Not on Fargate for certain: with neither launch type nor strategy the cluster decides. */
    private static boolean notOnFargate(Value.Obj values) {
        return switch (values.get("launchType")) {
            case Value.Text(String type) -> !type.equals("FARGATE");
            case Value.Null _ ->
                !strategy(values).isEmpty() && strategy(values).stream().allMatch(StrategyRules::notOnFargate);
            default -> false;
        };
    }

    private static List<Value> strategy(Value.Obj values) {
        return StrategyRules.items(values.get("capacityProviderStrategy"));
    }

    private static Value at(Value value, String... names) {
        var found = value;
        for (var name : names) {
            found = found instanceof Value.Obj object ? object.get(name) : Value.Null.NULL;
        }
        return found;
    }

    /** The cluster that a service's ARN names; ARNs from before 2018 name none. */
    private static Optional<String> clusterOf(String service) {
        var parts = service.split("/", -1);
        return service.startsWith("arn:") && parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }

    private static String lastPart(String cluster) {
        return cluster.startsWith("arn:") ? cluster.substring(cluster.lastIndexOf('/') + 1) : cluster;
    }
}
