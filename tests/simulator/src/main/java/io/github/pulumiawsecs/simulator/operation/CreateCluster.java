package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.rules.CapacityProviderStrategyRules;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a cluster, or returns the ACTIVE cluster of that name. */
final class CreateCluster {
    private CreateCluster() {}

    record Request(
            @Nullable String clusterName,
            @Nullable List<Tag> tags,
            @Nullable List<String> capacityProviders,
            @Nullable List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy,
            @Nullable Configuration configuration) {}

    record Configuration(@Nullable ManagedStorage managedStorageConfiguration) {}

    record ManagedStorage(@Nullable String fargateEphemeralStorageKmsKeyId) {}

    record Result(ClusterDescription cluster) {}

    static Result handle(RegionState region, Request request) {
        String name = request.clusterName() == null ? "default" : request.clusterName();
        if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
            throw AwsError.invalidParameter("Identifier contains invalid characters: " + name);
        }
        TagRules.TAGS.check(Members.orEmpty(request.tags()), region.scope());
        CapacityProviderStrategyRules.STRATEGY.check(
                Members.orEmpty(request.defaultCapacityProviderStrategy()), region.scope());
        return new Result(ClusterDescriptions.of(
                region.findCluster(name).filter(Cluster::isActive).orElseGet(() -> create(region, name, request)),
                true));
    }

    private static Cluster create(RegionState region, String name, Request request) {
        Cluster cluster = region.addCluster(name, Tag.toMap(request.tags()), fargateStorage(request.configuration()));
        cluster.setCapacityProviders(
                Members.orEmpty(request.capacityProviders()),
                Members.orEmpty(request.defaultCapacityProviderStrategy()));
        return cluster;
    }

    private static @Nullable DeploymentEphemeralStorage fargateStorage(@Nullable Configuration configuration) {
        ManagedStorage storage = configuration == null ? null : configuration.managedStorageConfiguration();
        String key = storage == null ? null : storage.fargateEphemeralStorageKmsKeyId();
        return key == null ? null : new DeploymentEphemeralStorage(key);
    }
}
