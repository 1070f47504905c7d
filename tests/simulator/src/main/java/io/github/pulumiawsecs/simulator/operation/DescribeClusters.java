package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows clusters, deleted ones too; the one named {@code default} when none is given. */
final class DescribeClusters {
    private DescribeClusters() {}

    record Request(
            @Nullable List<String> clusters, @Nullable List<String> include) {}

    record Result(List<ClusterDescription> clusters, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        boolean withTags = Members.orEmpty(request.include()).contains("TAGS");
        List<String> wanted = Members.orEmpty(request.clusters());
        List<ClusterDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : wanted.isEmpty() ? List.of("default") : wanted) {
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
