package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.shape.Omitted;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import org.jspecify.annotations.Nullable;

/** Changes the desired count: with an external controller, hardly anything else may change. */
final class UpdateService {
    private UpdateService() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable Integer desiredCount,
            @Nullable String taskDefinition) {}

    record Answer(ServiceDescription service) {}

    static Answer answer(RegionState region, Request request) {
        Service service = region.cluster(request.cluster()).service(Omitted.asEmpty(request.service()));
        if (request.taskDefinition() != null && service.controller().isExternal()) {
            throw AwsError.invalidParameter("Unable to update task definition on services with an external deployment "
                    + "controller. Use task sets to deploy a new task definition.");
        }
        Integer desired = request.desiredCount();
        if (desired != null) {
            if (desired < 0) {
                throw AwsError.invalidParameter("desiredCount can not be negative.");
            }
            service.desire(desired);
        }
        return new Answer(ServiceDescriptions.of(service, false));
    }
}
