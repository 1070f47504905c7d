package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetTypes;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * The launch type of the tasks.
 *
 * @param launchType the effective launch type; unknown for capacity providers other than Fargate
 * @param path the property that decides the launch type
 * @param reason why this launch type is effective; it reads behind the launch type, empty when the user set it
 */
record ResolvedCapacity(String launchType, PropertyPath path, String reason) {
    private static final List<String> FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    /** Returns the launch type, empty while it is unknown (Amazon ECS API Reference, "CreateTaskSet", {@code launchType}). */
    static Optional<ResolvedCapacity> of(TaskSetInputs inputs, Optional<Cluster> cluster) {
        if (!inputs.isOmitted(TaskSetInputs.LAUNCH_TYPE)) {
            return inputs.text(TaskSetInputs.LAUNCH_TYPE)
                    .map(type -> new ResolvedCapacity(type, TaskSetInputs.LAUNCH_TYPE, ""));
        }
        if (!inputs.isOmitted(TaskSetInputs.STRATEGY)) {
            var items = inputs.elements(TaskSetInputs.STRATEGY);
            return !items.isEmpty() && items.stream().allMatch(item -> isFargate(inputs, item))
                    ? Optional.of(new ResolvedCapacity("FARGATE", TaskSetInputs.STRATEGY, ""))
                    : Optional.empty();
        }
        return cluster.flatMap(found -> ofDefault(found.defaultCapacityProviderStrategy()));
    }

    private static Optional<ResolvedCapacity> ofDefault(List<CapacityProviderStrategyItem> strategy) {
        if (strategy.isEmpty()) {
            return Optional.of(new ResolvedCapacity(
                    "EC2",
                    TaskSetInputs.LAUNCH_TYPE,
                    ", because neither launchType nor capacityProviderStrategy is set and the cluster has no default"
                            + " strategy"));
        }
        return strategy.stream().allMatch(item -> FARGATE.contains(item.capacityProvider()))
                ? Optional.of(new ResolvedCapacity(
                        "FARGATE",
                        TaskSetInputs.LAUNCH_TYPE,
                        ", because neither launchType nor capacityProviderStrategy is set and the cluster's default"
                                + " strategy is on Fargate"))
                : Optional.empty();
    }

    private static boolean isFargate(TaskSetInputs inputs, PropertyPath item) {
        return inputs.resourceName(item.append(TaskSetTypes.CAPACITY_PROVIDER_NAME.path()))
                .filter(FARGATE::contains)
                .isPresent();
    }
}
