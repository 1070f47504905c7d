package awsecs.simulator.operation;

import awsecs.simulator.model.AwsError;
import awsecs.simulator.model.RegionState;
import awsecs.simulator.model.Service;
import awsecs.simulator.model.TaskSet;
import awsecs.simulator.model.TaskSetStatus;
import org.jspecify.annotations.Nullable;

/** Makes a task set the primary one. There is no way back but to promote another. */
final class UpdateServicePrimaryTaskSet {
    private UpdateServicePrimaryTaskSet() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable String primaryTaskSet) {}

    static TaskSetLookup.Answer answer(RegionState region, Request request) {
        Service service = TaskSetLookup.service(region, request.cluster(), request.service());
        TaskSet set = TaskSetLookup.taskSet(service, "primaryTaskSet", request.primaryTaskSet());
        if (set.status() == TaskSetStatus.DRAINING) {
            throw AwsError.invalidParameter("A task set that is DRAINING cannot become the primary one.");
        }
        service.promote(set);
        return new TaskSetLookup.Answer(set.describe(true));
    }
}
