package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.Tagged;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds resources of any type by ARN for the tag operations. */
final class TaggedResources {
    private TaggedResources() {}

    /** @throws AwsError if the ARN is not one of this account and region or there is no such resource */
    static Tagged get(RegionState region, @Nullable String resourceArn) {
        ParsedArn arn = ParsedArn.parse(Members.orEmpty(resourceArn))
                .filter(parsed -> parsed.service().equals("ecs") && parsed.isIn(region.scope()))
                .orElseThrow(() -> AwsError.invalidParameter("The ARN provided is invalid."));
        return find(region, arn)
                .orElseThrow(() -> AwsError.of("ResourceNotFoundException", "The specified resource was not found."));
    }

    private static Optional<? extends Tagged> find(RegionState region, ParsedArn arn) {
        String[] path = arn.resource().split("/", -1);
        return switch (path[0]) {
            case "cluster" -> region.findCluster(arn.toString()).filter(Cluster::isActive);
            case "task-definition" -> region.taskDefinitions().find(arn.toString());
            case "service" -> path.length == 3 ? service(region, path) : Optional.empty();
            case "task-set" ->
                path.length == 5
                        ? service(region, path).flatMap(service -> service.findTaskSet(arn.toString()))
                        : Optional.empty();
            default -> throw AwsError.invalidParameter("The type of resource is not supported for tagging.");
        };
    }

    private static Optional<Service> service(RegionState region, String[] path) {
        return region.findCluster(path[1]).filter(Cluster::isActive).flatMap(cluster -> cluster.findService(path[2]));
    }
}
