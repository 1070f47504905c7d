package io.github.pulumiawsecs.provider.taskset.create;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.DeletionMarker;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetOutputs;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Searches the services of a deployment's resources for task sets that an interrupted deployment left: a program that was
 * reverted, or a destroy, never creates the resource again. Also searches for task sets that an interrupted deletion has
 * scaled to 0 ({@link DeletionMarker}) or deleted. The search runs in the background and delays no operation. It reads each service
 * once, ten services with one call, and the tags of a service's task sets only when the engine's state lacks one of them, or
 * has another scale while AWS shows 0. A search that fails reports nothing. Thread-safe.
 */
public final class OrphanScan {
    /** The engine compares the resources of a program one after the other: their services share calls. */
    private static final Duration QUIET_PERIOD = Duration.ofMillis(300);

    /** All plugins of a deployment have 5 s together to stop. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final DeploymentSession session;
    private final TaskSetsApi taskSets;
    private final ServicesApi services;
    private final Sleeper sleeper;
    private final Executor background;
    private final Set<ServiceKey> requested = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> reportRequested = new CompletableFuture<>();
    private final List<ServiceKey> pending = new ArrayList<>();
    private CompletableFuture<Void> search = CompletableFuture.completedFuture(null);
    private final Queue<TaskSet> found = new ConcurrentLinkedQueue<>();
    private final Set<String> scaled = ConcurrentHashMap.newKeySet();
    private final Set<TaskSetArn> declared = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Queue<TaskSetArn> gone = new ConcurrentLinkedQueue<>();
    private final Set<String> urns = ConcurrentHashMap.newKeySet();
    private final Set<String> beingCreated = ConcurrentHashMap.newKeySet();
    private final Instant start;

    /** @param background runs the searches */
    public OrphanScan(
            DeploymentSession session,
            TaskSetsApi taskSets,
            ServicesApi services,
            Sleeper sleeper,
            Executor background) {
        this.session = session;
        this.taskSets = taskSets;
        this.services = services;
        this.sleeper = sleeper;
        this.background = background;
        start = sleeper.instant();
    }

    /** Begins the search in the service of a task set that the engine's state has. */
    public void begin(String urn, String taskSetArn) {
        urns.add(urn);
        TaskSetArn.parse(taskSetArn)
                .map(TaskSetArn::serviceKey)
                .filter(requested::add)
                .ifPresent(this::enqueue);
    }

    /**
     * Begins the search in the service of a task set that the program declares, also for an interrupted deletion of the task
     * set.
     *
     * @param outputs the outputs of the task set in the engine's state
     */
    public void beginForDeclared(String urn, String taskSetArn, ObjectValue outputs) {
        Optional.ofNullable(TaskSetSchema.SCALE.decodeFrom(outputs))
                .map(Scale::value)
                .filter(percent -> percent != 0)
                .ifPresent(_ -> scaled.add(taskSetArn));
        Optional.ofNullable(TaskSetOutputs.CREATED_AT.decodeFrom(outputs))
                .filter(createdAt ->
                        createdAt.plus(TaskSetsApi.MAX_CONSISTENCY_DELAY).isBefore(start))
                .flatMap(_ -> TaskSetArn.parse(taskSetArn))
                .ifPresent(declared::add);
        begin(urn, taskSetArn);
    }

    /** Begins the search in the service of a task set that this deployment deletes. */
    public void beginForDeleted(String urn, String taskSetArn) {
        deleted.add(taskSetArn);
        begin(urn, taskSetArn);
    }

    private synchronized void enqueue(ServiceKey service) {
        pending.add(service);
        if (search.isDone()) {
            var result = new CompletableFuture<Void>();
            search = result;
            var work = CurrentLog.inherit(() -> {
                searchPending();
                return true;
            });
            background.execute(() -> {
                try {
                    var _ = work.get();
                } catch (RuntimeException | Error failure) {
                    result.completeExceptionally(failure);
                }
            });
        }
    }

    private void searchPending() {
        try {
            sleeper.await(reportRequested, QUIET_PERIOD);
            for (var batch = takePending(); !batch.isEmpty(); batch = takePending()) {
                ServicesApi.groups(batch).forEach(this::searchGroup);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the services to search; none ends the search, so that the next service starts another one. */
    private synchronized List<ServiceKey> takePending() {
        var batch = List.copyOf(pending);
        pending.clear();
        if (batch.isEmpty()) {
            search.complete(null);
        }
        return batch;
    }

    private void searchGroup(List<ServiceKey> group) {
        var cluster = group.getFirst().cluster();
        services.describeTolerant(
                        cluster, group.stream().map(ServiceKey::service).toList())
                .forEach(service -> searchService(cluster, service));
    }

    private void searchService(String cluster, Service service) {
        var arns = service.taskSets().stream().map(TaskSet::taskSetArn).toList();
        searchGone(new ServiceKey(cluster, service.serviceName()), service.taskSets());
        if (!arns.stream().allMatch(session::isKnown)
                || service.taskSets().stream().anyMatch(this::isScaledDown)) {
            // Before the task sets: another plugin removes its entries when it stops.
            beingCreated.addAll(session.urnsBeingCreated(urns));
            found.addAll(MarkedTaskSets.active(taskSets.describe(cluster, service.serviceName(), arns)));
        }
    }

    /** A second read confirms the absence. A new task set is not searched: AWS may not show it for minutes. */
    private void searchGone(ServiceKey key, List<TaskSet> shown) {
        var active =
                MarkedTaskSets.active(shown).stream().map(TaskSet::taskSetArn).collect(toSet());
        declared.stream()
                .filter(arn -> arn.serviceKey().equals(key) && !active.contains(arn.text()))
                .filter(arn -> taskSets.describe(arn)
                        .filter(set -> !TaskSetStatus.isDraining(set))
                        .isEmpty())
                .forEach(gone::add);
    }

    /** Returns whether AWS shows the scale 0, and the engine's state another one. */
    private boolean isScaledDown(TaskSet set) {
        return scaled.contains(set.taskSetArn()) && TaskSetStatus.hasScale(set, 0);
    }

    /**
     * Warns about the task sets that no operation adopted or named, and records the other markers for removal. Warns about
     * interrupted deletions, and records them in the journal of this machine, so that the next diff shows them.
     */
    public void report(Log log) {
        reportRequested.complete(null);
        try {
            var running = currentSearch();
            if (sleeper.await(running, MAX_WAIT)) {
                running.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CompletionException failure) {
            log.debug("create: the search for task sets of interrupted deployments failed: " + failure.getCause());
        }
        gone.stream()
                .map(TaskSetArn::text)
                .filter(arn -> !deleted.contains(arn) && session.recordNamed(arn))
                .forEach(arn -> log.warning(new UserMessage(
                                "task set " + arn,
                                "is deleted or being deleted in AWS, but is still in the state",
                                "run `pulumi refresh`, then `pulumi up`, which creates another one")
                        .toString()));
        if (!found.isEmpty()) {
            var urnsByIdentity = urns.stream().collect(toMap(session::identity, urn -> urn));
            MarkedTaskSets.forEachMarked(
                    List.copyOf(found), (set, marker) -> report(urnsByIdentity.get(marker.identity()), set, log));
            found.stream()
                    .filter(DeletionMarker::isReverted)
                    .filter(set -> session.isKnown(set.taskSetArn()))
                    .forEach(set -> session.leftoverMarkers().recordRevertedDelete(set.taskSetArn()));
            found.stream()
                    .filter(this::isScaledDown)
                    .forEach(set -> DeletionMarker.of(set)
                            .filter(marker -> urnsByIdentity.containsKey(marker.identity()))
                            .ifPresent(marker -> reportScaleDown(set, marker.percent(), log)));
        }
    }

    private void reportScaleDown(TaskSet set, double percent, Log log) {
        if (session.scaleDowns().writeFound(set.taskSetArn(), percent, log)) {
            var arn = set.taskSetArn();
            var subject = "task set " + arn;
            boolean isIgnored =
                    ScaleDownMessages.isScaleIgnored(session.program().ignoreChanges(arn));
            log.warning((isIgnored
                            ? ScaleDownMessages.ignored(subject, arn, percent)
                            : ScaleDownMessages.restored(subject, percent))
                    .toString());
        }
    }

    private synchronized CompletableFuture<Void> currentSearch() {
        return search;
    }

    /** Returns whether another plugin of this deployment creates the task set. */
    private boolean isOfThisDeployment(String urn, TaskSet set) {
        return beingCreated.contains(urn)
                || session.urnsBeingCreated(Set.of(urn)).contains(urn)
                || (!session.hasSharedJournal()
                        && set.createdAt() != null
                        && set.createdAt().isAfter(start));
    }

    private void report(@Nullable String urn, TaskSet set, Log log) {
        // The deployment after a preview adopts the task set, or names it.
        if (urn == null || session.previews().contains(urn)) {
            return;
        }
        if (session.isKnown(set.taskSetArn())) {
            session.leftoverMarkers().recordCreate(set.taskSetArn());
        } else if (!isOfThisDeployment(urn, set) && session.recordNamed(set.taskSetArn())) {
            log.warning(
                    session.hasChanges() ? OrphanMessages.left(urn, set) : OrphanMessages.leftOrInProgress(urn, set));
        }
    }
}
