package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import io.github.pulumiawsecs.simulator.shape.LoadBalancer;
import io.github.pulumiawsecs.simulator.shape.NetworkConfiguration;
import io.github.pulumiawsecs.simulator.shape.ServiceRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The immutable configuration of a task set with AWS's defaults applied. A promotion copies it to the service.
 */
public record TaskSetConfiguration(
        String taskDefinition,
        @Nullable String externalId,
        @Nullable String launchType,
        List<CapacityProviderStrategyItem> capacityProviderStrategy,
        @Nullable String platformVersion,
        @Nullable String platformFamily,
        @Nullable NetworkConfiguration networkConfiguration,
        List<LoadBalancer> loadBalancers,
        List<ServiceRegistry> serviceRegistries,
        @Nullable DeploymentEphemeralStorage fargateEphemeralStorage) {}
