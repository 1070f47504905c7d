package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold between the properties of a task set: mostly, what goes with which infrastructure. */
final class TaskSetRules {

    private static final PropertyPath ASSIGN_PUBLIC_IP =
            PropertyPath.parse("networkConfiguration.awsvpcConfiguration.assignPublicIp");

    /** Amazon ECS API Reference, "CreateTaskSet": platformVersion. */
    static final CrossFieldRule PLATFORM_VERSION = new CrossFieldRule(
            List.of("platformVersion", "launchType", "capacityProviderStrategy"),
            "a platform version is for tasks on Fargate only",
            values -> CrossFieldRules.isKnown(values, "platformVersion") && notOnFargate(values)
                    ? Map.of("platformVersion", "is for tasks on Fargate only; leave it out")
                    : Map.of());

    /** AWS's message: "Assign public IP is not supported for this launch type." */
    static final CrossFieldRule PUBLIC_IP = new CrossFieldRule(
            List.of("networkConfiguration", "launchType", "capacityProviderStrategy"),
            "public IP addresses are for tasks on Fargate only",
            values -> ASSIGN_PUBLIC_IP.in(values).equals(new PropertyValue.StringValue("ENABLED"))
                            && notOnFargate(values)
                    ? Map.of(ASSIGN_PUBLIC_IP.toString(), "must be DISABLED for tasks that do not run on Fargate")
                    : Map.of());

    /** Amazon ECS Developer Guide, "Fargate task networking": the network mode is always {@code awsvpc}. */
    static final CrossFieldRule FARGATE_NETWORK = new CrossFieldRule(
            List.of("networkConfiguration", "launchType", "capacityProviderStrategy", "platformVersion"),
            "tasks on Fargate, which alone have a platform version, need a network configuration",
            values -> values.get("networkConfiguration") instanceof PropertyValue.NullValue
                            && (onFargate(values)
                                    || (CrossFieldRules.isKnown(values, "platformVersion") && !notOnFargate(values)))
                    ? Map.of("networkConfiguration", "must be given for tasks on Fargate")
                    : Map.of());

    /** Amazon ECS API Reference, "ServiceRegistry": network modes other than {@code awsvpc} want a container. */
    static final CrossFieldRule REGISTRY_NETWORK = new CrossFieldRule(
            List.of("serviceRegistries", "networkConfiguration"),
            "without a network configuration a service registry needs containerName and containerPort",
            values -> {
                var broken = new LinkedHashMap<String, String>();
                var registries = CapacityProviderRules.items(values.get("serviceRegistries"));
                for (int i = 0; i < registries.size(); i++) {
                    if (values.get("networkConfiguration") instanceof PropertyValue.NullValue
                            && registries.get(i) instanceof PropertyValue.ObjectValue registry
                            && registry.get("containerName") instanceof PropertyValue.NullValue
                            && registry.get("containerPort") instanceof PropertyValue.NullValue) {
                        broken.put(
                                "serviceRegistries[" + i + "].containerName",
                                "must be given, with containerPort, where there is no networkConfiguration");
                    }
                }
                return broken;
            });

    /** Amazon ECS Developer Guide, "Amazon ECS clusters for external instances": what those do not support. */
    static final CrossFieldRule EXTERNAL = new CrossFieldRule(
            List.of("launchType", "loadBalancers", "serviceRegistries", "networkConfiguration"),
            "EXTERNAL tasks have no load balancer, no service registry and no network configuration",
            values -> {
                var broken = new LinkedHashMap<String, String>();
                if (values.get("launchType").equals(new PropertyValue.StringValue("EXTERNAL"))) {
                    for (var name : List.of("loadBalancers", "serviceRegistries", "networkConfiguration")) {
                        if (CrossFieldRules.isKnown(values, name)) {
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
    static final CrossFieldRule SERVICE_OF_CLUSTER = new CrossFieldRule(
            List.of("service", "cluster"),
            "a service's ARN must be of a service in that cluster",
            values -> values.get("service") instanceof PropertyValue.StringValue(String service)
                            && values.get("cluster") instanceof PropertyValue.StringValue(String cluster)
                            && clusterOf(service)
                                    .filter(name -> !name.equals(Arn.nameOf(cluster)))
                                    .isPresent()
                    ? Map.of("service", "must be a service of the cluster that cluster names")
                    : Map.of());

    /** Amazon ECS Developer Guide, "Deploy Amazon ECS services using a third-party controller". */
    static final Rule NO_CLASSIC_LOAD_BALANCER = Rule.when(
            "must be left out: task sets support Application and Network Load Balancers only, by targetGroupArn",
            _ -> false);

    private TaskSetRules() {}

    private static boolean onFargate(PropertyValue.ObjectValue values) {
        return switch (values.get("launchType")) {
            case PropertyValue.StringValue(String type) -> type.equals("FARGATE");
            case PropertyValue.NullValue _ -> strategy(values).stream().anyMatch(CapacityProviderRules::onFargate);
            default -> false;
        };
    }

    /** Not on Fargate for certain: with neither launch type nor strategy the cluster decides. */
    private static boolean notOnFargate(PropertyValue.ObjectValue values) {
        return switch (values.get("launchType")) {
            case PropertyValue.StringValue(String type) -> !type.equals("FARGATE");
            case PropertyValue.NullValue _ ->
                !strategy(values).isEmpty() && strategy(values).stream().allMatch(CapacityProviderRules::notOnFargate);
            default -> false;
        };
    }

    private static List<PropertyValue> strategy(PropertyValue.ObjectValue values) {
        return CapacityProviderRules.items(values.get("capacityProviderStrategy"));
    }

    /** The cluster that a service's ARN names; ARNs from before 2018 name none. */
    private static Optional<String> clusterOf(String service) {
        var parts = service.split("/", -1);
        return Arn.isArn(service) && parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }
}
