package io.github.pulumiawsecs.simulator.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of the ECS API reference's {@code Cluster} that matter to task sets. */
public record ClusterDescription(
        String clusterArn,
        String clusterName,
        String status,
        int registeredContainerInstancesCount,
        int runningTasksCount,
        int pendingTasksCount,
        int activeServicesCount,
        @Nullable List<Tag> tags,
        List<String> capacityProviders,
        List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy) {}
