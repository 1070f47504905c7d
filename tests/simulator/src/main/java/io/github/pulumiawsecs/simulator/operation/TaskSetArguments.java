package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import org.jspecify.annotations.Nullable;

/** The way from the identifiers in a request to a service of an external controller, and to a task set in it. */
final class TaskSetArguments {
    private TaskSetArguments() {}

    /** What all operations on one task set answer. */
    record Result(TaskSetDescription taskSet) {}

    /** @throws AwsError when cluster or service are not given, not there, not active or not of an external controller */
    static Service externalService(RegionState region, @Nullable String cluster, @Nullable String service) {
        Cluster found = region.activeCluster(nonBlank("cluster", cluster));
        Service hosted = found.activeService(nonBlank("service", service));
        if (!hosted.controller().isExternal()) {
            throw AwsError.invalidParameter("Amazon ECS only supports task set management on services configured to "
                    + "use external deployment controllers.");
        }
        return hosted;
    }

    /** @throws AwsError when there is no such task set in the service */
    static TaskSet existingTaskSet(Service service, String member, @Nullable String identifier) {
        return service.findTaskSet(validIdentifier(nonBlank(member, identifier)))
                .orElseThrow(AwsError::taskSetNotFound);
    }

    /** @throws AwsError when it is neither an id nor the ARN of a task set */
    static String validIdentifier(String taskSet) {
        if (!taskSet.matches("(arn:[^:]+:ecs:[^:]+:[^:]+:task-set/[^/]+/[^/]+/)?ecs-svc/[0-9]+")) {
            throw AwsError.invalidParameter("Task Set Identifier is invalid");
        }
        return taskSet;
    }

    private static String nonBlank(String member, @Nullable String value) {
        if (value == null || Members.isBlank(value)) {
            throw AwsError.invalidParameter(member + " can not be blank.");
        }
        return value;
    }
}
