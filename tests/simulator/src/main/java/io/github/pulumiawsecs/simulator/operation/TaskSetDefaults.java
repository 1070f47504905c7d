package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.model.TaskSetConfiguration;
import io.github.pulumiawsecs.simulator.rules.TaskDefinitionRules;
import io.github.pulumiawsecs.simulator.shape.AwsvpcConfiguration;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.NetworkConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies AWS's defaults to a CreateTaskSet request. */
final class TaskSetDefaults {
    private TaskSetDefaults() {}

    /** The platform version for {@code LATEST} and for an omitted version. */
    private static final String LATEST_PLATFORM = "1.4.0";

    static TaskSetConfiguration resolve(Cluster cluster, TaskDefinition definition, CreateTaskSetRequest request) {
        List<CapacityProviderStrategyItem> strategy = strategy(cluster, request);
        TaskSetConfiguration requested = new TaskSetConfiguration(
                definition.arn(),
                request.externalId(),
                strategy.isEmpty() && request.launchType() == null ? "EC2" : request.launchType(),
                strategy,
                request.platformVersion(),
                null,
                network(request.awsvpc()),
                Members.orEmpty(request.loadBalancers()),
                Members.orEmpty(request.serviceRegistries()),
                null);
        return TaskDefinitionRules.isFargate(requested)
                ? withFargateDefaults(cluster, definition, requested)
                : requested;
    }

    /** @throws AwsError if the cluster lacks a capacity provider of the strategy or has no usable default strategy */
    private static List<CapacityProviderStrategyItem> strategy(Cluster cluster, CreateTaskSetRequest request) {
        List<CapacityProviderStrategyItem> items = Members.orEmpty(request.capacityProviderStrategy());
        if (items.isEmpty()) {
            return request.launchType() == null ? defaultStrategy(cluster) : List.of();
        }
        for (CapacityProviderStrategyItem item : items) {
            if (!cluster.capacityProviders().contains(item.capacityProvider())) {
                throw AwsError.invalidParameter("The specified capacity provider strategy cannot contain a capacity "
                        + "provider that is not associated with the cluster. Associate the capacity provider with the "
                        + "cluster or specify a valid capacity provider and try again.");
            }
        }
        return items.stream().map(CapacityProviderStrategyItem::asReturned).toList();
    }

    private static List<CapacityProviderStrategyItem> defaultStrategy(Cluster cluster) {
        List<CapacityProviderStrategyItem> strategy = cluster.defaultStrategy();
        if (!strategy.isEmpty() && strategy.stream().allMatch(item -> item.weightOrZero() == 0)) {
            throw AwsError.invalidParameter("There are no capacity providers with a weight value greater than zero "
                    + "defined in the default capacity provider strategy. At least one capacity provider must have a "
                    + "weight value greater than zero specified. Update the cluster's default capacity provider strategy "
                    + "or specify a valid capacity provider strategy and try again.");
        }
        return strategy;
    }

    private static @Nullable NetworkConfiguration network(@Nullable AwsvpcConfiguration awsvpc) {
        return awsvpc == null ? null : new NetworkConfiguration(awsvpc.asReturned());
    }

    private static TaskSetConfiguration withFargateDefaults(
            Cluster cluster, TaskDefinition definition, TaskSetConfiguration requested) {
        String version = requested.platformVersion();
        return new TaskSetConfiguration(
                requested.taskDefinition(),
                requested.externalId(),
                requested.launchType(),
                requested.capacityProviderStrategy(),
                version == null || version.equals("LATEST") ? LATEST_PLATFORM : version,
                definition.platformFamily(),
                requested.networkConfiguration(),
                requested.loadBalancers(),
                requested.serviceRegistries(),
                cluster.fargateStorage().orElse(null));
    }
}
