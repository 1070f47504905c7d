package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Searches the services of a deployment's resources for task sets that an interrupted deployment left: a program that was
 * reverted, or a destroy, never creates the resource again. The search runs in the background, once for each service, and
 * delays no operation. A search that fails reports nothing. Thread-safe.
 */
public final class OrphanScan {
    /** A deployment that ends right after it began need not wait long for the search. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    /** The operations of the deployment need most of AWS's rate limit. */
    private static final int MAX_CONCURRENT = 4;

    private final DeploymentSession session;
    private final Sleeper sleeper;
    private final Executor background;
    private final InterruptedCreates interruptedCreates;
    private final Map<ServiceKey, CompletableFuture<List<TaskSet>>> searches = new ConcurrentHashMap<>();
    private final Semaphore calls = new Semaphore(MAX_CONCURRENT);
    private final Map<String, String> urns = new ConcurrentHashMap<>();

    /** @param background runs the searches */
    public OrphanScan(
            DeploymentSession session,
            TaskSetsApi taskSets,
            ServicesApi services,
            Sleeper sleeper,
            Executor background) {
        this.sleeper = sleeper;
        this.session = session;
        this.background = background;
        this.interruptedCreates = new InterruptedCreates(taskSets, services);
    }

    /** Begins the search in the service of a task set that the engine's state has. */
    public void begin(String urn, String taskSetArn) {
        urns.put(session.identity(urn), urn);
        TaskSetArn.parse(taskSetArn)
                .map(TaskSetArn::serviceKey)
                .ifPresent(service -> searches.computeIfAbsent(service, this::search));
    }

    private CompletableFuture<List<TaskSet>> search(ServiceKey service) {
        var result = new CompletableFuture<List<TaskSet>>();
        background.execute(() -> {
            calls.acquireUninterruptibly();
            try {
                result.complete(interruptedCreates.taskSetsOf(service.cluster(), service.service(), _ -> {}));
            } catch (RuntimeException failure) {
                result.completeExceptionally(failure);
            } finally {
                calls.release();
            }
        });
        return result;
    }

    /** Warns about the task sets that no operation adopted or named, and records the other markers for removal. */
    public void report(Log log) {
        var deadline = Deadline.of(sleeper, MAX_WAIT);
        searches.values().forEach(search -> {
            try {
                InterruptedCreates.forEachMarked(
                        search.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS),
                        (set, marker) -> report(set, marker, log));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException failure) {
                log.debug("create: the search for task sets of interrupted deployments failed: " + failure);
            }
        });
    }

    private void report(TaskSet set, CreationMarker marker, Log log) {
        var urn = urns.get(marker.identity());
        if (urn == null) {
            return;
        }
        if (session.isKnown(set.taskSetArn())) {
            session.recordMarked(set.taskSetArn());
        } else if (session.recordNamed(set.taskSetArn())) {
            log.warning(OrphanMessages.left(urn, set));
        }
    }
}
