package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Cluster;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import org.jspecify.annotations.Nullable;

/** Resolves the service and task set identifiers of a request. */
final class TaskSetArguments {
    private TaskSetArguments() {}

    /** The response of all operations on one task set. */
    record Result(TaskSetDescription taskSet) {}

    /** @throws AwsError if cluster or service are missing or not ACTIVE, or the controller is not EXTERNAL */
    static Service externalService(RegionState region, @Nullable String cluster, @Nullable String service) {
        Cluster activeCluster = region.activeCluster(nonBlank("cluster", cluster));
        Service activeService = activeCluster.activeService(nonBlank("service", service));
        if (!activeService.controller().isExternal()) {
            throw AwsError.invalidParameter("Amazon ECS only supports task set management on services configured to "
                    + "use external deployment controllers.");
        }
        return activeService;
    }

    /** @throws AwsError if the service has no such task set */
    static TaskSet existingTaskSet(Service service, String member, @Nullable String identifier) {
        return service.findTaskSet(validIdentifier(nonBlank(member, identifier)))
                .orElseThrow(AwsError::taskSetNotFound);
    }

    /** @throws AwsError if the identifier is neither an id nor an ARN of a task set */
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
