package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Makes a task set such that a crash at any moment loses none: what a crash left behind is gone on with. */
final class CreateRecovery {
    private final ProviderContext provider;
    private final String urn;
    private final Log log;

    CreateRecovery(ProviderContext provider, String urn, Log log) {
        this.provider = provider;
        this.urn = urn;
        this.log = log;
    }

    /** Makes a set; {@code again} when an earlier request with the same token may have made it already. */
    interface CreateCall {
        TaskSet send(CreateTaskSetRequest request, boolean again);
    }

    /**
     * Returns the set that was asked for.
     *
     * @param request as the program wants it; without a client token, unless the user gave one
     */
    TaskSet createOrAdopt(CreateTaskSetRequest request, CreateCall creation) {
        var fingerprint = UUID.nameUUIDFromBytes(request.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        var left = provider.ledger().find(urn);
        var same = left.filter(entry -> entry.fingerprint().equals(fingerprint));
        var there = left.flatMap(entry -> findExisting(entry, same.isPresent()));
        if (same.isPresent() && there.isPresent()) {
            provider.ledger().markAdopted(there.get().taskSetArn());
            log.warning("goes on with the task set " + there.get().taskSetArn()
                    + ", which a deployment that was interrupted had made");
            return there.get();
        }
        there.ifPresent(this::warnOrphan);
        if (left.isPresent() && same.isEmpty() && left.get().taskSetArn() == null) {
            log.warning("a deployment that was interrupted may have made a task set that is in no state now, and is not"
                    + " what the program says by now: see with aws ecs describe-services --query"
                    + " 'services[].taskSets'");
        }
        // The SDK repeats a request whose answer was lost: without a token that would make a second set.
        var token = Optional.ofNullable(request.clientToken())
                .or(() -> same.filter(entry -> entry.taskSetArn() == null).map(CreateJournal.Entry::clientToken))
                .orElseGet(() -> UUID.randomUUID().toString());
        provider.ledger().write(urn, new CreateJournal.Entry(token, fingerprint, null), log);
        boolean again = same.filter(entry -> entry.taskSetArn() == null).isPresent();
        var made = sendAndJournal(request.copy(it -> it.clientToken(token)), again, creation);
        provider.ledger().write(urn, new CreateJournal.Entry(token, fingerprint, made.taskSetArn()), log);
        return made;
    }

    /** What is refused now says nothing of what an earlier request may have made. */
    private TaskSet sendAndJournal(CreateTaskSetRequest request, boolean again, CreateCall creation) {
        try {
            return creation.send(request, again);
        } catch (AwsCallException | OperationRejectedException failure) {
            boolean uncertain =
                    failure instanceof AwsCallException aws && aws.outcome() == ApiCallException.Outcome.UNKNOWN;
            if (!again && !uncertain) {
                provider.ledger().remove(urn);
            }
            throw failure;
        }
    }

    /**
     * Looks whether what was made then is still there, and ours.
     *
     * @throws AwsCallException when AWS does not say, and a second set may come of that
     */
    private Optional<TaskSet> findExisting(CreateJournal.Entry entry, boolean same) {
        try {
            return Optional.ofNullable(entry.taskSetArn())
                    .flatMap(TaskSetArn::parse)
                    .flatMap(provider.taskSets()::describe)
                    .filter(set -> !"DRAINING".equals(set.status()));
        } catch (AwsCallException failure) {
            boolean elsewhere = failure.outcome() == ApiCallException.Outcome.REJECTED
                    && failure.code().isEmpty();
            if (same && !elsewhere) {
                throw failure;
            }
            log.warning("a deployment that was interrupted had made the task set " + entry.taskSetArn()
                    + ", which is in no state now and cannot be looked at: " + failure.getMessage());
            return Optional.empty();
        }
    }

    private void warnOrphan(TaskSet set) {
        log.warning("a deployment that was interrupted had made the task set " + set.taskSetArn()
                + ", which is in no state now, and is not what the program says by now: delete it with aws ecs"
                + " delete-task-set --force --cluster " + set.clusterArn() + " --service " + set.serviceArn()
                + " --task-set " + set.id());
    }
}
