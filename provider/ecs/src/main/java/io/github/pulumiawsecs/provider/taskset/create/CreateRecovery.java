package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Finds the task set that an interrupted deployment created for a resource, by the marker in AWS and by the journal of
 * this machine, and keeps the journal of the next create. One instance serves one create, on one thread.
 */
public final class CreateRecovery {
    private final DeploymentSession session;
    private final TaskSetsApi taskSets;
    private final MarkedTaskSets markedTaskSets;
    private final HiddenTaskSetReader reader;
    private final String urn;
    private final Log log;

    /** @param reader reads a task set again that AWS does not show yet */
    public CreateRecovery(
            DeploymentSession session,
            TaskSetsApi taskSets,
            ServicesApi services,
            HiddenTaskSetReader reader,
            String urn,
            Log log) {
        this.session = session;
        this.reader = reader;
        this.taskSets = taskSets;
        this.markedTaskSets = new MarkedTaskSets(taskSets, services);
        this.urn = urn;
        this.log = log;
    }

    /** Reads a task set again that AWS does not show: after the create, AWS may not show it for minutes. */
    public interface HiddenTaskSetReader {
        /**
         * Returns the task set; empty when it does not exist.
         *
         * @param createdAt the time of its creation
         */
        Optional<TaskSet> find(TaskSetArn arn, Instant createdAt);
    }

    /** A task set of an interrupted create, and the fingerprint of its request. */
    private record Orphan(TaskSet set, String fingerprint) {}

    /**
     * Returns the task set of an interrupted create, or begins a new create.
     *
     * @param request the request of the program; without a client token, unless the user gave one
     * @throws AwsCallException when it is unknown whether the earlier task set exists, so that a new create might
     *     make a second one
     * @throws OperationRejectedException when the operation ends before a recorded task set counts as gone
     */
    public RecoveryResult begin(CreateTaskSetRequest request) {
        var fingerprint = CreationMarker.fingerprint(request);
        var service = markedTaskSets.taskSetsOf(request.cluster(), request.service(), this::warnDenied);
        var orphans = markedOrphans(service.taskSets());
        var entry = session.findInterrupted(urn);
        // A client token applies only to the account of its first request.
        var sameRequest = entry.filter(
                found -> found.fingerprint().equals(fingerprint) && !found.isOfOtherAccount(service.account()));
        entry.filter(found -> orphans.stream().noneMatch(orphan -> isOf(found, orphan.set())))
                .flatMap(found -> describe(found, sameRequest.isPresent()))
                .ifPresent(set -> orphans.add(new Orphan(set, entry.get().fingerprint())));
        var adopted = orphans.stream()
                .filter(orphan -> orphan.fingerprint().equals(fingerprint))
                .max(Comparator.comparing(
                        orphan -> orphan.set().createdAt(), Comparator.nullsFirst(Comparator.naturalOrder())));
        orphans.stream()
                .filter(orphan -> !adopted.equals(Optional.of(orphan)))
                .map(Orphan::set)
                .filter(set -> session.recordNamed(set.taskSetArn()))
                .forEach(set -> log.warning(OrphanMessages.mismatch(set)));
        // AWS rejects a token that it has seen with another request, so the user's token determines the marker.
        var creationId = request.clientToken() == null
                ? UUID.randomUUID().toString()
                : CreationMarker.hash(session.identity(urn) + request.clientToken());
        boolean isRepeated = adopted.isEmpty() && sameRequest.isPresent();
        if (!isRepeated
                && entry.filter(CreateJournal.Entry::isUnanswered)
                        .filter(found -> orphans.stream().noneMatch(orphan -> isOf(found, orphan.set())))
                        .isPresent()) {
            log.warning(OrphanMessages.possible());
        }
        if (adopted.isPresent()) {
            return adopt(adopted.get().set(), new CreationMarker(session.identity(urn), fingerprint, creationId));
        }
        var unanswered = sameRequest.filter(CreateJournal.Entry::isUnanswered);
        // The SDK retries a request whose response was lost: without a token, a retry would create a second task set.
        var marker = new CreationMarker(
                session.identity(urn),
                fingerprint,
                unanswered.map(CreateJournal.Entry::creationId).orElse(creationId));
        var token = Optional.ofNullable(request.clientToken()).orElse(marker.creationId());
        session.writeEntry(urn, CreateJournal.Entry.unanswered(marker, service.account()), log);
        return new RecoveryResult.Pending(request.copy(it -> it.clientToken(token)), marker, unanswered.isPresent());
    }

    /**
     * Records the task set that AWS created.
     *
     * @param isMarked whether the request had the marker
     */
    public void complete(RecoveryResult.Pending create, TaskSet created, boolean isMarked) {
        var marker = create.marker();
        session.recordCreated(urn, created.taskSetArn(), isMarked);
        session.writeEntry(urn, CreateJournal.Entry.of(marker, created), log);
    }

    /** Records that the create failed. The entry stays when this or an earlier request may have created the task set. */
    public void abandon(RecoveryResult.Pending create, RuntimeException failure) {
        boolean isUncertain =
                failure instanceof AwsCallException aws && aws.outcome() == ApiCallException.Outcome.UNKNOWN;
        if (!create.mayAlreadyExist() && !isUncertain) {
            session.removeEntry(urn);
        }
    }

    /** Returns those of the task sets that were created for this resource and that are not in the engine's state. */
    private List<Orphan> markedOrphans(List<TaskSet> inService) {
        var orphans = new ArrayList<Orphan>();
        MarkedTaskSets.forEachMarked(inService, (set, marker) -> {
            if (!marker.identity().equals(session.identity(urn))
                    || session.program().hasUnidentified(urn)) {
                return;
            }
            if (session.isKnown(set.taskSetArn())) {
                session.leftoverMarkers().recordCreate(set.taskSetArn());
            } else {
                orphans.add(new Orphan(set, marker.fingerprint()));
            }
        });
        return orphans;
    }

    private void warnDenied(AwsCallException failure) {
        log.warning(OrphanMessages.searchDenied(failure));
    }

    private RecoveryResult adopt(TaskSet set, CreationMarker marker) {
        boolean isMarked = CreationMarker.of(set).isPresent();
        if (isMarked) {
            claim(set, marker);
        }
        session.recordAdopted(urn, set.taskSetArn(), isMarked);
        session.writeEntry(urn, CreateJournal.Entry.of(marker, set), log);
        log.warning("task set " + set.taskSetArn()
                + ": was created by an interrupted deployment, and this deployment continues with it");
        return new RecoveryResult.Adopted(set);
    }

    /** Replaces the marker, so that a later deletion by an older state does not apply to this task set. */
    private void claim(TaskSet set, CreationMarker marker) {
        try {
            TaskSetArn.parse(set.taskSetArn()).ifPresent(arn -> taskSets.tag(arn, List.of(marker.toTag())));
        } catch (AwsCallException failure) {
            if (!failure.isDenied()) {
                throw failure;
            }
            log.debug("create: the marker of the adopted task set stays: " + failure.getMessage());
        }
    }

    private static boolean isOf(CreateJournal.Entry entry, TaskSet set) {
        return set.taskSetArn().equals(entry.taskSetArn())
                || CreationMarker.of(set)
                        .filter(marker -> marker.creationId().equals(entry.creationId()))
                        .isPresent();
    }

    private Optional<TaskSet> describe(CreateJournal.Entry entry, boolean isSameRequest) {
        try {
            return Optional.ofNullable(entry.taskSetArn())
                    .flatMap(TaskSetArn::parse)
                    .flatMap(arn -> taskSets.describe(arn)
                            .or(() -> Optional.ofNullable(entry.createdAt())
                                    .flatMap(createdAt -> reader.find(arn, createdAt))))
                    .filter(set -> !TaskSetStatus.isDraining(set));
        } catch (AwsCallException failure) {
            if (isSameRequest && !failure.isElsewhere()) {
                throw failure;
            }
            log.warning(OrphanMessages.elsewhere(String.valueOf(entry.taskSetArn()), failure));
            return Optional.empty();
        }
    }
}
