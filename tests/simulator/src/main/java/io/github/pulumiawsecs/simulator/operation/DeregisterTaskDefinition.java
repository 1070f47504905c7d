package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.shape.Omitted;
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
