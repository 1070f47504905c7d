package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.ArnFormat;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.ClusterDescription;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows clusters, deleted ones too; the one named {@code default} when none is given. */
final class DescribeClusters {
    private DescribeClusters() {}

    record Request(
            @Nullable List<String> clusters, @Nullable List<String> include) {}

    record Answer(List<ClusterDescription> clusters, List<Failure> failures) {}

    static Answer answer(RegionState region, Request request) {
        boolean withTags = Omitted.asEmpty(request.include()).contains("TAGS");
        List<String> wanted = Omitted.asEmpty(request.clusters());
        List<ClusterDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : wanted.isEmpty() ? List.of("default") : wanted) {
            region.find(identifier)
                    .ifPresentOrElse(
                            cluster -> found.add(ClusterDescriptions.of(cluster, withTags)),
                            () -> failures.add(Failure.missing(arn(region, identifier))));
        }
        return new Answer(found, failures);
    }

    private static String arn(RegionState region, String identifier) {
        return ArnFormat.looksLikeOne(identifier) ? identifier : region.home().ecsArn("cluster/" + identifier);
    }
}
