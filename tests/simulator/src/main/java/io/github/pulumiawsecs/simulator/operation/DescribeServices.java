package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.Failure;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes up to ten services, including deleted ones, with their task sets and events. */
final class DescribeServices {
    private DescribeServices() {}

    record Request(
            @Nullable String cluster,
            @Nullable List<String> services,
            @Nullable List<String> include) {}

    record Result(List<ServiceDescription> services, List<Failure> failures) {}

    static Result handle(RegionState region, Request request) {
        List<String> identifiers = Members.orEmpty(request.services());
        if (identifiers.isEmpty()) {
            throw AwsError.invalidParameter("Services cannot be empty.");
        }
        if (identifiers.size() > 10) {
            throw AwsError.invalidParameter("Services can have at most 10 items.");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        boolean withTags = Members.orEmpty(request.include()).contains("TAGS");
        List<ServiceDescription> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String identifier : identifiers) {
            cluster.findService(identifier)
                    .ifPresentOrElse(
                            service -> found.add(ServiceDescriptions.of(service, withTags)),
                            () -> failures.add(Failure.missing(arn(cluster, identifier))));
        }
        return new Result(found, failures);
    }

    private static String arn(Cluster cluster, String identifier) {
        return ParsedArn.isArn(identifier)
                ? identifier
                : cluster.region().scope().ecsArn("service/" + cluster.name() + "/" + identifier);
    }
}
