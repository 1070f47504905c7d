package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Reads the PRIMARY task set of a service: before each deployment, for a refresh, an import or a {@code get}. */
final class PrimaryTaskSetRead {
    private PrimaryTaskSetRead() {}

    /**
     * Returns the current state; empty when the service does not exist or has no PRIMARY task set. A wrong "empty" does no
     * harm: the next create finds that the task set is PRIMARY already.
     *
     * @throws AwsCallException when the call fails
     * @throws OperationRejectedException when the ID is neither the ARN of a service nor {@code CLUSTER/SERVICE}
     */
    static Optional<ResourceState> read(PrimaryTaskSetContext primary, ReadRequest request, OperationContext context) {
        var address = ServiceAddress.parse(request.id())
                .orElseThrow(() -> new OperationRejectedException(invalidId(request.id())));
        Optional<TaskSet> found;
        try {
            found = primary.services()
                    .find(address)
                    .flatMap(service -> service.taskSets().stream()
                            .filter(TaskSetStatus::isPrimary)
                            .findFirst());
        } catch (AwsCallException failure) {
            // The engine reads before each preview, and a preview must work without credentials.
            if (request.isImport()
                    || !failure.isWithoutAccess()
                    || context.cancellation().isCancelled()) {
                throw failure;
            }
            context.log().warning(notRead(request.id(), failure).toString());
            return Optional.of(new ResourceState(request.id(), request.outputs(), request.inputs()));
        }
        if (request.isImport()) {
            if (found.isEmpty()) {
                context.log().warning(notFound(address).toString());
            }
            return found.map(PrimaryTaskSetState::imported);
        }
        return found.map(set -> PrimaryTaskSetState.of(set, request.inputs(), previous(set, request)));
    }

    /** A promotion by another actor makes the task set of the state the previous one. */
    private static Optional<String> previous(TaskSet set, ReadRequest request) {
        var known = PrimaryTaskSetState.previous(request.outputs());
        return known.filter(set.taskSetArn()::equals).isPresent()
                ? PrimaryTaskSetState.current(request.outputs())
                : known;
    }

    private static UserMessage notRead(String id, AwsCallException failure) {
        return UserMessage.causedBy(
                "PRIMARY task set of " + id,
                "was not read, so that this command uses the state of the last one",
                failure.getMessage(),
                "run the command again");
    }

    private static UserMessage notFound(ServiceAddress service) {
        return new UserMessage(
                service.toString(),
                "must exist and have a PRIMARY task set",
                "list its task sets with `aws ecs describe-services --cluster " + service.cluster() + " --services "
                        + service.service() + "`");
    }

    private static UserMessage invalidId(String id) {
        return new UserMessage(
                "id",
                "must be the ARN of a service, arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/SERVICE, or CLUSTER/SERVICE"
                        + " (got " + ValueFormatter.format(id) + ")",
                "list the services of a cluster with `aws ecs list-services --cluster CLUSTER`");
    }
}
