package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.rules.CapacityProviderStrategyRules;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a cluster, or answers with the ACTIVE one of that name. */
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

    record Answer(ClusterDescription cluster) {}

    static Answer answer(RegionState region, Request request) {
        String name = request.clusterName() == null ? "default" : request.clusterName();
        if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
            throw AwsError.invalidParameter("Identifier contains invalid characters: " + name);
        }
        TagRules.TAGS.check(Omitted.asEmpty(request.tags()), region.home());
        CapacityProviderStrategyRules.STRATEGY.check(
                Omitted.asEmpty(request.defaultCapacityProviderStrategy()), region.home());
        return new Answer(ClusterDescriptions.of(
                region.find(name).filter(Cluster::isActive).orElseGet(() -> create(region, name, request)), true));
    }

    private static Cluster create(RegionState region, String name, Request request) {
        Cluster cluster = region.add(name, Tag.toMap(request.tags()), fargateStorage(request.configuration()));
        cluster.provide(
                Omitted.asEmpty(request.capacityProviders()),
                Omitted.asEmpty(request.defaultCapacityProviderStrategy()));
        return cluster;
    }

    private static @Nullable DeploymentEphemeralStorage fargateStorage(@Nullable Configuration configuration) {
        ManagedStorage storage = configuration == null ? null : configuration.managedStorageConfiguration();
        String key = storage == null ? null : storage.fargateEphemeralStorageKmsKeyId();
        return key == null ? null : new DeploymentEphemeralStorage(key);
    }
}
