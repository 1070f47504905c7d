package io.github.pulumiawsecs.simulator.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ECS API reference's {@code CreateTaskSet} request. */
public record CreateTaskSetRequest(
        @Nullable String service,
        @Nullable String cluster,
        @Nullable String externalId,
        @Nullable String taskDefinition,
        @Nullable NetworkConfiguration networkConfiguration,
        @Nullable List<LoadBalancer> loadBalancers,
        @Nullable List<ServiceRegistry> serviceRegistries,
        @Nullable String launchType,
        @Nullable List<CapacityProviderStrategyItem> capacityProviderStrategy,
        @Nullable String platformVersion,
        @Nullable Scale scale,
        @Nullable String clientToken,
        @Nullable List<Tag> tags) {

    /** Returns the awsvpc configuration, or null if there is none. */
    public @Nullable AwsvpcConfiguration awsvpc() {
        return networkConfiguration == null ? null : networkConfiguration.awsvpcConfiguration();
    }
}
