package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import org.jspecify.annotations.Nullable;

/** Deletes a service and its task sets. Without {@code force}, requires a desired count of 0 and no task sets. */
final class DeleteService {
    private DeleteService() {}

    record Request(
            @Nullable String cluster,
            @Nullable String service,
            @Nullable Boolean force) {}

    record Result(ServiceDescription service) {}

    static Result handle(RegionState region, Request request) {
        Service service = region.activeCluster(request.cluster()).activeService(Members.orEmpty(request.service()));
        if (!Boolean.TRUE.equals(request.force())) {
            if (service.desiredCount() > 0) {
                throw AwsError.invalidParameter("The service cannot be stopped while it is scaled above 0.");
            }
            if (!service.taskSets().isEmpty()) {
                throw AwsError.invalidParameter("The service cannot be stopped while deployments are active.");
            }
        }
        service.delete();
        return new Result(ServiceDescriptions.of(service, false));
    }
}
