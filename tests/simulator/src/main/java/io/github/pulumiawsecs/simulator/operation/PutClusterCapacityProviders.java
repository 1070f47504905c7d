package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.rules.CapacityProviderStrategyRules;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a cluster's capacity providers and its default strategy. Both are required. */
final class PutClusterCapacityProviders {
    private PutClusterCapacityProviders() {}

    record Request(
            @Nullable String cluster,
            @Nullable List<String> capacityProviders,
            @Nullable List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy) {}

    record Result(ClusterDescription cluster) {}

    static Result handle(RegionState region, Request request) {
        if (request.cluster() == null
                || request.capacityProviders() == null
                || request.defaultCapacityProviderStrategy() == null) {
            throw AwsError.invalidParameter(
                    "cluster, capacityProviders and defaultCapacityProviderStrategy must all be specified.");
        }
        CapacityProviderStrategyRules.STRATEGY.check(request.defaultCapacityProviderStrategy(), region.scope());
        Cluster cluster = region.activeCluster(request.cluster());
        cluster.setCapacityProviders(request.capacityProviders(), request.defaultCapacityProviderStrategy());
        return new Result(ClusterDescriptions.of(cluster, false));
    }
}
