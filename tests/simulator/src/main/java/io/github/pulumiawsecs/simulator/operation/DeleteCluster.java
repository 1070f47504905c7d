package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import org.jspecify.annotations.Nullable;

/** Deletes a cluster without services. */
final class DeleteCluster {
    private DeleteCluster() {}

    record Request(@Nullable String cluster) {}

    record Result(ClusterDescription cluster) {}

    static Result handle(RegionState region, Request request) {
        Cluster cluster = region.activeCluster(request.cluster());
        if (cluster.services().stream().anyMatch(service -> service.status().equals("ACTIVE"))) {
            throw AwsError.of(
                    "ClusterContainsServicesException", "The Cluster cannot be deleted while Services are active.");
        }
        if (cluster.services().stream().anyMatch(service -> !service.taskSets().isEmpty())) {
            throw AwsError.of("ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.");
        }
        cluster.delete();
        return new Result(ClusterDescriptions.of(cluster, false));
    }
}
