package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All members of the ECS API reference's {@code TaskSet}. */
public record TaskSetDescription(
        String id,
        String taskSetArn,
        String serviceArn,
        String clusterArn,
        @Nullable String startedBy,
        @Nullable String externalId,
        String status,
        String taskDefinition,
        int computedDesiredCount,
        int pendingCount,
        int runningCount,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String launchType,
        List<CapacityProviderStrategyItem> capacityProviderStrategy,
        @Nullable String platformVersion,
        @Nullable String platformFamily,
        @Nullable NetworkConfiguration networkConfiguration,
        List<LoadBalancer> loadBalancers,
        List<ServiceRegistry> serviceRegistries,
        Scale scale,
        String stabilityStatus,
        Instant stabilityStatusAt,
        @Nullable List<Tag> tags,
        @Nullable DeploymentEphemeralStorage fargateEphemeralStorage) {}
