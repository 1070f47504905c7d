package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as the API shows it: of the ECS API reference's {@code Service}, what external deployments have. Those of
 * ECS's own controller would be in {@code deployments}, which is always empty here.
 */
public record ServiceDescription(
        String serviceArn,
        String serviceName,
        String clusterArn,
        List<LoadBalancer> loadBalancers,
        List<ServiceRegistry> serviceRegistries,
        String status,
        int desiredCount,
        int runningCount,
        int pendingCount,
        @Nullable String launchType,
        List<CapacityProviderStrategyItem> capacityProviderStrategy,
        @Nullable String platformVersion,
        @Nullable String platformFamily,
        @Nullable String taskDefinition,
        List<TaskSetDescription> taskSets,
        List<String> deployments,
        List<ServiceEvent> events,
        Instant createdAt,
        @Nullable NetworkConfiguration networkConfiguration,
        String schedulingStrategy,
        DeploymentController deploymentController,
        @Nullable List<Tag> tags,
        boolean enableECSManagedTags,
        String propagateTags,
        boolean enableExecuteCommand) {}
