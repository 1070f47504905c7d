package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonElement;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.DeploymentController;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a service. A service with the EXTERNAL controller accepts no members that task sets control. A service with
 * another controller runs no tasks; the task set operations reject it.
 */
final class CreateService {
    private CreateService() {}

    record Request(
            @Nullable String cluster,
            @Nullable String serviceName,
            @Nullable Integer desiredCount,
            @Nullable DeploymentController deploymentController,
            @Nullable String schedulingStrategy,
            @Nullable String taskDefinition,
            @Nullable String launchType,
            @Nullable String platformVersion,
            @Nullable JsonElement networkConfiguration,
            @Nullable List<Tag> tags) {

        DeploymentController controller() {
            return deploymentController == null ? DeploymentController.ECS : deploymentController;
        }
    }

    record Result(ServiceDescription service) {}

    static Result handle(RegionState region, Request request) {
        if (request.serviceName() == null || !request.serviceName().matches("[A-Za-z0-9_-]{1,255}")) {
            throw AwsError.invalidParameter("serviceName must have 1 to 255 letters, digits, hyphens and underscores.");
        }
        TagRules.TAGS.check(Members.orEmpty(request.tags()), region.scope());
        if (request.controller().isExternal()) {
            requireExternalMembersOnly(request);
        } else if (request.taskDefinition() == null) {
            throw AwsError.invalidParameter("TaskDefinition can not be blank.");
        }
        Cluster cluster = region.activeCluster(request.cluster());
        Optional<Service> existing = cluster.findService(request.serviceName())
                .filter(service -> !service.status().equals("INACTIVE"));
        if (existing.isPresent()) {
            throw AwsError.invalidParameter("Creation of service was not idempotent.");
        }
        int desiredCount = request.desiredCount() == null ? 0 : request.desiredCount();
        return new Result(ServiceDescriptions.of(
                cluster.addService(
                        request.serviceName(), request.controller(), desiredCount, Tag.toMap(request.tags())),
                true));
    }

    private static void requireExternalMembersOnly(Request request) {
        if (request.taskDefinition() != null
                || request.launchType() != null
                || request.platformVersion() != null
                || request.networkConfiguration() != null) {
            throw AwsError.invalidParameter("Task definition, launch type, platform version and network configuration "
                    + "cannot be specified when creating services with an external deployment controller.");
        }
        if ("DAEMON".equals(request.schedulingStrategy())) {
            throw AwsError.invalidParameter(
                    "The DAEMON scheduling strategy is not supported with an external deployment controller.");
        }
    }
}
