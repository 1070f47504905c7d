package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * What the tasks will run on.
 *
 * @param launchType the launch type that it comes down to; capacity providers that are not Fargate's tell none
 * @param path the property that decides it
 * @param reason how it came to that, as it reads behind the launch type; empty when the user wrote it
 */
record ResolvedCapacity(String launchType, PropertyPath path, String reason) {
    private static final List<String> FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    /** Returns it, as far as it is known (Amazon ECS API Reference, "CreateTaskSet", {@code launchType}). */
    static Optional<ResolvedCapacity> of(TaskSetInputs wanted, Optional<Cluster> cluster) {
        if (!wanted.isOmitted(TaskSetInputs.LAUNCH_TYPE)) {
            return wanted.text(TaskSetInputs.LAUNCH_TYPE)
                    .map(type -> new ResolvedCapacity(type, TaskSetInputs.LAUNCH_TYPE, ""));
        }
        if (!wanted.isOmitted(TaskSetInputs.STRATEGY)) {
            var items = wanted.elements(TaskSetInputs.STRATEGY);
            return !items.isEmpty() && items.stream().allMatch(item -> isFargate(wanted, item))
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
                    ", because neither launchType nor capacityProviderStrategy is given and the cluster has no default"
                            + " strategy"));
        }
        return strategy.stream().allMatch(item -> FARGATE.contains(item.capacityProvider()))
                ? Optional.of(new ResolvedCapacity(
                        "FARGATE",
                        TaskSetInputs.LAUNCH_TYPE,
                        ", because neither launchType nor capacityProviderStrategy is given and the cluster's default"
                                + " strategy is on Fargate"))
                : Optional.empty();
    }

    private static boolean isFargate(TaskSetInputs wanted, PropertyPath item) {
        return wanted.resourceName(item.field("capacityProvider"))
                .filter(FARGATE::contains)
                .isPresent();
    }
}
