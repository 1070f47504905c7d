package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of the ECS API reference's {@code Service} for the EXTERNAL controller. {@code deployments} is always empty:
 * it belongs to the ECS controller.
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
