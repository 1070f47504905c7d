package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetPlan;
import io.github.pulumiawsecs.simulator.rules.TaskDefinitionRules;
import io.github.pulumiawsecs.simulator.rules.TaskSetRules;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import io.github.pulumiawsecs.simulator.shape.Scale;
import io.github.pulumiawsecs.simulator.shape.Tag;

/** Creates a task set, or answers with the one that the same request with the same client token has made. */
final class CreateTaskSet {
    private CreateTaskSet() {}

    /** The quota "deployments per service" of the ECS developer guide; a set that drains still takes its place. */
    private static final int MOST_DEPLOYMENTS = 5;

    static TaskSetLookup.Answer answer(RegionState region, CreateTaskSetRequest request) {
        TaskSetRules.CREATE.check(request, region.home());
        Service service = TaskSetLookup.service(region, request.cluster(), request.service());
        String token = Omitted.asEmpty(request.clientToken());
        TaskSet set = service.cluster()
                .tokens()
                .used(service, token, request)
                .orElseGet(() -> create(region, service, request));
        if (!token.isEmpty()) {
            service.cluster().tokens().use(token, request, set);
        }
        return new TaskSetLookup.Answer(set.describe(true));
    }

    private static TaskSet create(RegionState region, Service service, CreateTaskSetRequest request) {
        TaskDefinition definition = taskDefinition(region, Omitted.asEmpty(request.taskDefinition()));
        TaskSetPlan plan = Planning.of(service.cluster(), definition, request);
        TaskDefinitionRules.of(definition).check(plan, region.home());
        if (service.taskSets().size() >= MOST_DEPLOYMENTS) {
            throw AwsError.invalidParameter(service.taskSets().size() + " deployments exist on the service. Unable to "
                    + "create new TaskSet since this exceeds the maximum limit.");
        }
        return service.add(plan, Scale.resolved(request.scale()), Tag.toMap(request.tags()));
    }

    private static TaskDefinition taskDefinition(RegionState region, String identifier) {
        TaskDefinition found = region.taskDefinitions()
                .find(identifier)
                .orElseThrow(() -> AwsError.client("TaskDefinition not found."));
        if (!found.isActive()) {
            throw AwsError.client("TaskDefinition is inactive");
        }
        return found;
    }
}
