package awsecs.simulator.model;

import awsecs.simulator.shape.CapacityProviderStrategyItem;
import awsecs.simulator.shape.DeploymentEphemeralStorage;
import awsecs.simulator.shape.LoadBalancer;
import awsecs.simulator.shape.NetworkConfiguration;
import awsecs.simulator.shape.ServiceRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task set was made of, with everything filled in that AWS fills in. It never changes; a promotion copies it to
 * the service.
 */
public record TaskSetPlan(
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
