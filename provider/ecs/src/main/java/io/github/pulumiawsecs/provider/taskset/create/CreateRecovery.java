package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Finds the task set that an interrupted deployment created for a resource, and keeps the journal of the next create.
 * One instance serves one create, on one thread.
 */
public final class CreateRecovery {
    private final DeploymentSession session;
    private final TaskSetsApi taskSets;
    private final String urn;
    private final Log log;

    public CreateRecovery(DeploymentSession session, TaskSetsApi taskSets, String urn, Log log) {
        this.session = session;
        this.taskSets = taskSets;
        this.urn = urn;
        this.log = log;
    }

    /**
     * Returns the task set of an interrupted create, or begins a new create.
     *
     * @param request the request of the program; without a client token, unless the user gave one
     * @throws AwsCallException when AWS does not tell whether the earlier task set exists, so that a new create might
     *     make a second one
     */
    public Recovery begin(CreateTaskSetRequest request) {
        var fingerprint = UUID.nameUUIDFromBytes(request.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        var interrupted = session.findInterrupted(urn);
        var sameRequest = interrupted.filter(entry -> entry.fingerprint().equals(fingerprint));
        var existing = interrupted.flatMap(entry -> findExisting(entry, sameRequest.isPresent()));
        if (sameRequest.isPresent() && existing.isPresent()) {
            return adopt(existing.get());
        }
        existing.ifPresent(this::warnOrphan);
        if (sameRequest.isEmpty()
                && interrupted.filter(CreateJournal.Entry::isUnanswered).isPresent()) {
            log.warning(new UserMessage(
                            "task set",
                            "may exist without being in the state: an interrupted deployment may have created it from"
                                    + " another version of the program",
                            "list the task sets with `aws ecs describe-services --query 'services[].taskSets'`, and"
                                    + " delete it if it exists")
                    .toString());
        }
        var unanswered = sameRequest.filter(CreateJournal.Entry::isUnanswered);
        // The SDK retries a request whose response was lost: without a token, a retry would create a second task set.
        var token = Optional.ofNullable(request.clientToken())
                .or(() -> unanswered.map(CreateJournal.Entry::clientToken))
                .orElseGet(() -> UUID.randomUUID().toString());
        // The program has its own token, which may be secret.
        var journalToken = request.clientToken() == null ? token : "";
        session.writeEntry(urn, new CreateJournal.Entry(journalToken, fingerprint, null), log);
        return new Recovery.Pending(
                request.copy(builder -> builder.clientToken(token)), fingerprint, unanswered.isPresent());
    }

    /** Records the task set that AWS created. */
    public void complete(Recovery.Pending create, TaskSet created) {
        session.writeEntry(urn, new CreateJournal.Entry("", create.fingerprint(), created.taskSetArn()), log);
    }

    /** Records that the create failed. The entry stays when this or an earlier request may have created the task set. */
    public void abandon(Recovery.Pending create, RuntimeException failure) {
        boolean isUncertain =
                failure instanceof AwsCallException aws && aws.outcome() == ApiCallException.Outcome.UNKNOWN;
        if (!create.mayAlreadyExist() && !isUncertain) {
            session.removeEntry(urn);
        }
    }

    private Recovery adopt(TaskSet existing) {
        session.markAdopted(existing.taskSetArn());
        log.warning("task set " + existing.taskSetArn()
                + ": was created by an interrupted deployment, and this deployment continues with it");
        return new Recovery.Adopted(existing);
    }

    private Optional<TaskSet> findExisting(CreateJournal.Entry entry, boolean isSameRequest) {
        try {
            return Optional.ofNullable(entry.taskSetArn())
                    .flatMap(TaskSetArn::parse)
                    .flatMap(taskSets::describe)
                    .filter(set -> !TaskSetStatus.isDraining(set));
        } catch (AwsCallException failure) {
            // Without an error code, the provider itself rejected the call: the task set is in another region or
            // account.
            boolean isElsewhere = failure.outcome() == ApiCallException.Outcome.REJECTED
                    && failure.code().isEmpty();
            if (isSameRequest && !isElsewhere) {
                throw failure;
            }
            log.warning(UserMessage.causedBy(
                            "task set " + entry.taskSetArn(),
                            "was created by an interrupted deployment, is not in the state and cannot be described",
                            failure.getMessage(),
                            "delete it with `aws ecs delete-task-set --force` if it exists")
                    .toString());
            return Optional.empty();
        }
    }

    private void warnOrphan(TaskSet set) {
        log.warning(new UserMessage(
                        "task set " + set.taskSetArn(),
                        "was created by an interrupted deployment, is not in the state and does not match the program",
                        "delete it with `aws ecs delete-task-set --force --cluster " + set.clusterArn() + " --service "
                                + set.serviceArn() + " --task-set " + set.id() + "`")
                .toString());
    }
}
