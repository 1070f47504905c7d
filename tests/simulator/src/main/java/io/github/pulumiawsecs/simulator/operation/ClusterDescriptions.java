package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;

/** Converts clusters to API structures. */
final class ClusterDescriptions {
    private ClusterDescriptions() {}

    static ClusterDescription of(Cluster cluster, boolean withTags) {
        List<ServiceDescription> services = cluster.services().stream()
                .filter(service -> !service.status().equals("INACTIVE"))
                .map(service -> ServiceDescriptions.of(service, false))
                .toList();
        return new ClusterDescription(
                cluster.arn(),
                cluster.name(),
                cluster.isActive() ? "ACTIVE" : "INACTIVE",
                0,
                services.stream().mapToInt(ServiceDescription::runningCount).sum(),
                services.stream().mapToInt(ServiceDescription::pendingCount).sum(),
                (int) cluster.services().stream()
                        .map(Service::status)
                        .filter("ACTIVE"::equals)
                        .count(),
                withTags ? Tag.toList(cluster.tags()) : null,
                cluster.capacityProviders(),
                cluster.defaultStrategy());
    }
}
