package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetConfiguration;
import io.github.pulumiawsecs.simulator.rules.TaskDefinitionRules;
import io.github.pulumiawsecs.simulator.rules.TaskSetRules;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Scale;
import io.github.pulumiawsecs.simulator.shape.Tag;

/** Creates a task set, or returns the task set of an earlier equal request with the same client token. */
final class CreateTaskSet {
    private CreateTaskSet() {}

    /** ECS developer guide, quota "deployments per service". A DRAINING task set counts. */
    private static final int MAX_DEPLOYMENTS = 5;

    static TaskSetArguments.Result handle(RegionState region, CreateTaskSetRequest request) {
        TaskSetRules.CREATE.check(request, region.scope());
        Service service = TaskSetArguments.externalService(region, request.cluster(), request.service());
        String token = Members.orEmpty(request.clientToken());
        TaskSet set = service.cluster()
                .clientTokens()
                .findTaskSet(service, token, request)
                .orElseGet(() -> create(region, service, request));
        if (!token.isEmpty()) {
            service.cluster().clientTokens().record(token, request, set);
        }
        return new TaskSetArguments.Result(set.describe(true));
    }

    private static TaskSet create(RegionState region, Service service, CreateTaskSetRequest request) {
        TaskDefinition definition = activeTaskDefinition(region, Members.orEmpty(request.taskDefinition()));
        TaskSetConfiguration configuration = TaskSetDefaults.resolve(service.cluster(), definition, request);
        TaskDefinitionRules.forTaskDefinition(definition).check(configuration, region.scope());
        if (service.taskSets().size() >= MAX_DEPLOYMENTS) {
            throw AwsError.invalidParameter(service.taskSets().size() + " deployments exist on the service. Unable to "
                    + "create new TaskSet since this exceeds the maximum limit.");
        }
        return service.addTaskSet(configuration, Scale.withDefaults(request.scale()), Tag.toMap(request.tags()));
    }

    private static TaskDefinition activeTaskDefinition(RegionState region, String identifier) {
        TaskDefinition found = region.taskDefinitions()
                .find(identifier)
                .orElseThrow(() -> AwsError.clientError("TaskDefinition not found."));
        if (!found.isActive()) {
            throw AwsError.clientError("TaskDefinition is inactive");
        }
        return found;
    }
}
