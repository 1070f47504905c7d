package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.shape.Members;
import org.jspecify.annotations.Nullable;

/** Makes a revision INACTIVE: new task sets cannot use it. Requires a revision. */
final class DeregisterTaskDefinition {
    private DeregisterTaskDefinition() {}

    record Request(@Nullable String taskDefinition) {}

    record Result(JsonObject taskDefinition) {}

    static Result handle(RegionState region, Request request) {
        String identifier = Members.orEmpty(request.taskDefinition());
        if (!identifier.matches(".+:[0-9]+")) {
            throw AwsError.clientError("Revision is missing.");
        }
        TaskDefinition found = region.taskDefinitions()
                .find(identifier)
                .orElseThrow(() -> AwsError.clientError("The specified task definition does not exist."));
        found.deregister();
        return new Result(found.describe());
    }
}
