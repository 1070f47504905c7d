package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes clusters, including deleted ones; the cluster {@code default} if none is named. */
final class DescribeClusters {
    private DescribeClusters() {}

    record Request(
            @Nullable List<String> clusters, @Nullable List<String> include) {}

    record Result(List<ClusterDescription> clusters, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        boolean withTags = Members.orEmpty(request.include()).contains("TAGS");
        List<String> identifiers = Members.orEmpty(request.clusters());
        List<ClusterDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : identifiers.isEmpty() ? List.of("default") : identifiers) {
            region.findCluster(identifier)
                    .ifPresentOrElse(
                            cluster -> found.add(ClusterDescriptions.of(cluster, withTags)),
                            () -> failures.add(Failure.missing(arn(region, identifier))));
        }
        return new Result(found, failures);
    }

    private static String arn(RegionState region, String identifier) {
        return ParsedArn.isArn(identifier) ? identifier : region.scope().ecsArn("cluster/" + identifier);
    }
}
