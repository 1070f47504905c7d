package awsecs.simulator.operation;

import awsecs.simulator.model.AwsError;
import awsecs.simulator.model.RegionState;
import awsecs.simulator.model.TaskDefinition;
import awsecs.simulator.shape.Omitted;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Makes a revision INACTIVE: no new task set can use it. The revision must be given. */
final class DeregisterTaskDefinition {
    private DeregisterTaskDefinition() {}

    record Request(@Nullable String taskDefinition) {}

    record Answer(JsonObject taskDefinition) {}

    static Answer answer(RegionState region, Request request) {
        String identifier = Omitted.asEmpty(request.taskDefinition());
        if (!identifier.matches(".+:[0-9]+")) {
            throw AwsError.client("Revision is missing.");
        }
        TaskDefinition found = region.taskDefinitions()
                .find(identifier)
                .orElseThrow(() -> AwsError.client("The specified task definition does not exist."));
        found.deregister();
        return new Answer(found.describe());
    }
}
