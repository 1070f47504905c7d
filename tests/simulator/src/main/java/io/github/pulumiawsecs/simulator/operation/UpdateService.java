package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import org.jspecify.annotations.Nullable;

/** Changes the desired count. Other members of an EXTERNAL service cannot change. */
final class UpdateService {
    private UpdateService() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable Integer desiredCount,
            @Nullable String taskDefinition) {}

    record Result(ServiceDescription service) {}

    static Result handle(RegionState region, Request request) {
        Service service = region.activeCluster(request.cluster()).activeService(Members.orEmpty(request.service()));
        if (request.taskDefinition() != null && service.controller().isExternal()) {
            throw AwsError.invalidParameter("Unable to update task definition on services with an external deployment "
                    + "controller. Use task sets to deploy a new task definition.");
        }
        Integer desiredCount = request.desiredCount();
        if (desiredCount != null) {
            if (desiredCount < 0) {
                throw AwsError.invalidParameter("desiredCount can not be negative.");
            }
            service.setDesiredCount(desiredCount);
        }
        return new Result(ServiceDescriptions.of(service, false));
    }
}
