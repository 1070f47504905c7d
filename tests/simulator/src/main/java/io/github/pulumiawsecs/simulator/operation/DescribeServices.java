package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.ArnFormat;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows up to ten services, deleted ones too, with their task sets and events. */
final class DescribeServices {
    private DescribeServices() {}

    record Request(
            @Nullable String cluster,
            @Nullable List<String> services,
            @Nullable List<String> include) {}

    record Answer(List<ServiceDescription> services, List<Failure> failures) {}

    static Answer answer(RegionState region, Request request) {
        List<String> wanted = Omitted.asEmpty(request.services());
        if (wanted.isEmpty()) {
            throw AwsError.invalidParameter("Services cannot be empty.");
        }
        if (wanted.size() > 10) {
            throw AwsError.invalidParameter("Services can have at most 10 items.");
        }
        Cluster cluster = region.cluster(request.cluster());
        boolean withTags = Omitted.asEmpty(request.include()).contains("TAGS");
        List<ServiceDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : wanted) {
            cluster.find(identifier)
                    .ifPresentOrElse(
                            service -> found.add(ServiceDescriptions.of(service, withTags)),
                            () -> failures.add(Failure.missing(arn(cluster, identifier))));
        }
        return new Answer(found, failures);
    }

    private static String arn(Cluster cluster, String identifier) {
        return ArnFormat.looksLikeOne(identifier)
                ? identifier
                : cluster.region().home().ecsArn("service/" + cluster.name() + "/" + identifier);
    }
}
