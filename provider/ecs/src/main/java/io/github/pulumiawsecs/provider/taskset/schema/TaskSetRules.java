package io.github.pulumiawsecs.provider.taskset.schema;

import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.ASSIGN_PUBLIC_IP;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.CAPACITY_PROVIDER_STRATEGY;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.CLUSTER;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.LAUNCH_TYPE;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.LOAD_BALANCERS;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.NETWORK_CONFIGURATION;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.PLATFORM_VERSION;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.SERVICE;
import static io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema.SERVICE_REGISTRIES;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules between the properties of a task set: mostly which of them the infrastructure of the tasks supports. Methods,
 * not constants, because {@link TaskSetSchema} and this class refer to each other.
 */
final class TaskSetRules {
    private TaskSetRules() {}

    static List<CrossFieldRule> all() {
        return List.of(
                CrossFieldRules.conflicting(
                        LAUNCH_TYPE,
                        CAPACITY_PROVIDER_STRATEGY,
                        "set one of them; with neither, the cluster's default strategy applies"),
                platformVersion(),
                publicIp(),
                fargateNetwork(),
                registryNetwork(),
                externalInstances(),
                serviceOfCluster());
    }

    /** Amazon ECS API Reference, "CreateTaskSet": platformVersion. */
    private static CrossFieldRule platformVersion() {
        return CrossFieldRule.between(
                List.of(PLATFORM_VERSION, LAUNCH_TYPE, CAPACITY_PROVIDER_STRATEGY),
                "only tasks on Fargate have a platform version",
                values -> CrossFieldRules.isKnown(values, PLATFORM_VERSION) && isNotOnFargate(values)
                        ? Map.of(PLATFORM_VERSION.path(), "must be omitted for tasks that do not run on Fargate")
                        : Map.of());
    }

    /** AWS's message: "Assign public IP is not supported for this launch type." */
    private static CrossFieldRule publicIp() {
        return CrossFieldRule.between(
                List.of(NETWORK_CONFIGURATION, LAUNCH_TYPE, CAPACITY_PROVIDER_STRATEGY),
                "only tasks on Fargate can have public IP addresses",
                values -> ASSIGN_PUBLIC_IP.in(values).equals(new PropertyValue.StringValue("ENABLED"))
                                && isNotOnFargate(values)
                        ? Map.of(ASSIGN_PUBLIC_IP, "must be DISABLED for tasks that do not run on Fargate")
                        : Map.of());
    }

    /** Amazon ECS Developer Guide, "Fargate task networking": the network mode is always {@code awsvpc}. */
    private static CrossFieldRule fargateNetwork() {
        return CrossFieldRule.between(
                List.of(NETWORK_CONFIGURATION, LAUNCH_TYPE, CAPACITY_PROVIDER_STRATEGY, PLATFORM_VERSION),
                "tasks on Fargate, and so all with a platform version, need a network configuration",
                values -> isMissing(NETWORK_CONFIGURATION.in(values))
                                && (isOnFargate(values)
                                        || (CrossFieldRules.isKnown(values, PLATFORM_VERSION)
                                                && !isNotOnFargate(values)))
                        ? Map.of(NETWORK_CONFIGURATION.path(), "is required for tasks on Fargate")
                        : Map.of());
    }

    /** Amazon ECS API Reference, "ServiceRegistry": network modes other than {@code awsvpc} need a container. */
    private static CrossFieldRule registryNetwork() {
        return CrossFieldRule.between(
                List.of(SERVICE_REGISTRIES, NETWORK_CONFIGURATION),
                "without a network configuration a service registry needs containerName and containerPort",
                TaskSetRules::registriesWithoutContainer);
    }

    private static Map<PropertyPath, String> registriesWithoutContainer(PropertyValue.ObjectValue values) {
        var violations = new LinkedHashMap<PropertyPath, String>();
        if (!isMissing(NETWORK_CONFIGURATION.in(values))) {
            return violations;
        }
        var registries = CapacityProviderRules.items(SERVICE_REGISTRIES.in(values));
        for (int i = 0; i < registries.size(); i++) {
            if (registries.get(i) instanceof PropertyValue.ObjectValue registry
                    && isMissing(RegistrationTypes.REGISTRY_CONTAINER_NAME.in(registry))
                    && isMissing(RegistrationTypes.REGISTRY_CONTAINER_PORT.in(registry))) {
                violations.put(
                        SERVICE_REGISTRIES.path().index(i).append(RegistrationTypes.REGISTRY_CONTAINER_NAME.path()),
                        "is required, with containerPort, when networkConfiguration is omitted");
            }
        }
        return violations;
    }

    /** Amazon ECS Developer Guide, "Amazon ECS clusters for external instances": unsupported features. */
    private static CrossFieldRule externalInstances() {
        return CrossFieldRule.between(
                List.of(LAUNCH_TYPE, LOAD_BALANCERS, SERVICE_REGISTRIES, NETWORK_CONFIGURATION),
                "EXTERNAL tasks have no load balancer, no service registry and no network configuration",
                values -> {
                    var violations = new LinkedHashMap<PropertyPath, String>();
                    if (LAUNCH_TYPE.in(values).equals(new PropertyValue.StringValue("EXTERNAL"))) {
                        for (var property : List.of(LOAD_BALANCERS, SERVICE_REGISTRIES, NETWORK_CONFIGURATION)) {
                            if (CrossFieldRules.isKnown(values, property)) {
                                violations.put(
                                        property.path(),
                                        "cannot be combined with launchType EXTERNAL: external instances do not"
                                                + " support it");
                            }
                        }
                    }
                    return violations;
                });
    }

    /** AWS's message: "Identifier is for A. Your cluster is B". */
    private static CrossFieldRule serviceOfCluster() {
        return CrossFieldRule.between(
                List.of(SERVICE, CLUSTER),
                "the ARN of a service must name the same cluster as cluster",
                values -> SERVICE.in(values) instanceof PropertyValue.StringValue(String service)
                                && CLUSTER.in(values) instanceof PropertyValue.StringValue(String cluster)
                                && clusterOf(service)
                                        .filter(name -> !name.equals(Arn.nameOf(cluster)))
                                        .isPresent()
                        ? Map.of(SERVICE.path(), "must be a service in the cluster that cluster names")
                        : Map.of());
    }

    private static boolean isOnFargate(PropertyValue.ObjectValue values) {
        return switch (LAUNCH_TYPE.in(values)) {
            case PropertyValue.StringValue(String type) -> type.equals("FARGATE");
            case PropertyValue.NullValue _ -> strategy(values).stream().anyMatch(CapacityProviderRules::isOnFargate);
            default -> false;
        };
    }

    /** Certainly not on Fargate: with neither launch type nor strategy the cluster decides. */
    private static boolean isNotOnFargate(PropertyValue.ObjectValue values) {
        return switch (LAUNCH_TYPE.in(values)) {
            case PropertyValue.StringValue(String type) -> !type.equals("FARGATE");
            case PropertyValue.NullValue _ ->
                !strategy(values).isEmpty()
                        && strategy(values).stream().allMatch(CapacityProviderRules::isNotOnFargate);
            default -> false;
        };
    }

    private static List<PropertyValue> strategy(PropertyValue.ObjectValue values) {
        return CapacityProviderRules.items(CAPACITY_PROVIDER_STRATEGY.in(values));
    }

    private static boolean isMissing(PropertyValue value) {
        return value instanceof PropertyValue.NullValue;
    }

    /** Returns the cluster that a service's ARN names; ARNs from before 2018 name none. */
    private static Optional<String> clusterOf(String service) {
        var parts = service.split("/", -1);
        return Arn.isArn(service) && parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }
}
