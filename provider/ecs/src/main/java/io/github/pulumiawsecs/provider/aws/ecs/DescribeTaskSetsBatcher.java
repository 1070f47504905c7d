package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.github.pulumiawsecs.framework.waiter.SharedCall;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsCallRunner;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.DescribeFailureException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/**
 * Batches concurrent reads of task sets of a service, as in a refresh, into one DescribeTaskSets call. Each reader gets
 * its own task set or its own failure. An interrupt ends the wait of one reader only, because the call runs on a thread
 * of its own. Thread-safe.
 */
final class DescribeTaskSetsBatcher {
    /**
     * A batch is sent when no read has arrived for this long, for any service: while reads arrive, the next one may belong
     * to the batch. A single read is delayed by this much.
     */
    private static final Duration QUIET_PERIOD = Duration.ofMillis(4);

    /** The first read of a batch waits at most this long and one quiet period. */
    private static final Duration MAX_DELAY = Duration.ofMillis(250);

    /** The quota of deployments per service (Amazon ECS Developer Guide). A full batch is sent at once. */
    static final int MAX_BATCH = 5;

    private final AwsClients clients;
    private final Sleeper sleeper;
    private final Duration quietPeriod;
    private final Duration maxDelay;
    private final AtomicLong arrivals = new AtomicLong();

    /** The batches that further reads may join. Guarded by {@code this}, as are the task sets of each batch. */
    private final Map<String, Batch> open = new HashMap<>();

    DescribeTaskSetsBatcher(AwsClients clients, Sleeper sleeper) {
        this(clients, sleeper, QUIET_PERIOD, MAX_DELAY);
    }

    /** For tests: the number of calls must not depend on the load of the machine. */
    DescribeTaskSetsBatcher(AwsClients clients, Sleeper sleeper, Duration quietPeriod, Duration maxDelay) {
        this.clients = clients;
        this.sleeper = sleeper;
        this.quietPeriod = quietPeriod;
        this.maxDelay = maxDelay;
    }

    /** The task sets of one call. */
    private final class Batch {
        private final String key;
        private final TaskSetAddress first;
        private final Set<String> taskSets = new LinkedHashSet<>();
        private final CompletableFuture<Void> full = new CompletableFuture<>();
        private final SharedCall<DescribeTaskSetsResponse> call;

        private Batch(String key, TaskSetAddress first) {
            this.key = key;
            this.first = first;
            call = new SharedCall<>(CurrentLog.inherit(() -> send(this)));
        }
    }

    /**
     * Describes a task set, with its tags. Empty when AWS reports it as missing.
     *
     * @throws AwsCallException when AWS refuses or cannot be reached
     * @throws CancellationException when the thread is interrupted; it stays so
     */
    Optional<TaskSet> read(TaskSetAddress address) {
        var batch = join(address);
        var subject = address.toString();
        DescribeTaskSetsResponse response;
        try {
            response = clients.await(
                    EcsOperations.DESCRIBE_TASK_SETS,
                    subject,
                    () -> batch.call.await("DescribeTaskSets for " + subject + " was cancelled"));
        } catch (AwsCallException failure) {
            if (close(batch).size() == 1 || appliesToWholeBatch(failure)) {
                throw failure.withSubject(subject);
            }
            return clients.call(
                    EcsOperations.DESCRIBE_TASK_SETS,
                    subject,
                    ecs -> extract(address, describe(ecs, address, List.of(address.taskSet()))));
        }
        return AwsCallRunner.call(EcsOperations.DESCRIBE_TASK_SETS, subject, () -> extract(address, response));
    }

    /** Returns the batch of a task set. The first reader of a batch starts its call. */
    private synchronized Batch join(TaskSetAddress address) {
        var key = key(address);
        var batch = open.get(key);
        boolean isNew = false;
        if (batch == null || (batch.full.isDone() && !batch.taskSets.contains(address.taskSet()))) {
            batch = new Batch(key, address);
            open.put(key, batch);
            isNew = true;
        }
        batch.taskSets.add(address.taskSet());
        if (batch.taskSets.size() == MAX_BATCH) {
            batch.full.complete(null);
        }
        arrivals.incrementAndGet();
        if (isNew) {
            batch.call.start(sleeper, "describe-task-sets");
        }
        return batch;
    }

    /**
     * Identifies the task sets that one call can describe: those with the same cluster and service, as written in the
     * requests. A text is cheaper than the first use of a record's equals (provider/plugin/PERFORMANCE.md).
     */
    private static String key(TaskSetAddress address) {
        return String.join(
                "\n",
                address.cluster(),
                address.service(),
                address.region().orElse(""),
                address.account().orElse(""));
    }

    private DescribeTaskSetsResponse send(Batch batch) {
        try {
            awaitQuietPeriod(batch);
            // Reads that arrive while the client is being built still join the batch.
            return clients.call(
                    EcsOperations.DESCRIBE_TASK_SETS,
                    batch.first.toString(),
                    ecs -> describe(ecs, batch.first, close(batch)));
        } finally {
            close(batch);
        }
    }

    /** Counts arrivals: on a busy machine, the quiet period may pass before other readers get to run. */
    private void awaitQuietPeriod(Batch batch) {
        var longest = Deadline.of(sleeper, maxDelay);
        try {
            long seen;
            do {
                seen = arrivals.get();
            } while (!sleeper.await(batch.full, quietPeriod) && arrivals.get() != seen && !longest.hasPassed());
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("DescribeTaskSets was cancelled", e);
        }
    }

    /** Closes the batch for further readers, and returns its task sets. */
    private synchronized List<String> close(Batch batch) {
        open.remove(batch.key, batch);
        return List.copyOf(batch.taskSets);
    }

    /** AWS may reject the whole call because one task set is denied or gone. */
    private static boolean appliesToWholeBatch(AwsCallException failure) {
        boolean isOfTheirService = failure.isNotFound() && !failure.hasCode("TaskSetNotFoundException");
        return failure.code().isEmpty() || failure.isTransient() || isOfTheirService;
    }

    /** @param address one of the task sets, for the cluster and service of all of them */
    private static DescribeTaskSetsResponse describe(EcsClient ecs, TaskSetAddress address, List<String> taskSets) {
        return TaskSetsApi.requireRegion(address.region(), ecs)
                .describeTaskSets(request -> request.cluster(address.cluster())
                        .service(address.service())
                        .taskSets(taskSets)
                        .include(TaskSetField.TAGS));
    }

    private static Optional<TaskSet> extract(TaskSetAddress address, DescribeTaskSetsResponse response) {
        var found = response.taskSets().stream()
                .filter(set -> address.taskSet().equals(set.taskSetArn())
                        || address.taskSet().equals(set.id()))
                .findFirst();
        if (found.isEmpty()) {
            response.failures().stream()
                    .filter(failure -> !"MISSING".equals(failure.reason()))
                    .filter(failure -> concerns(failure.arn(), address))
                    .forEach(failure -> {
                        throw new DescribeFailureException("the task set", failure.reason(), failure.detail());
                    });
        }
        return found;
    }

    /** A failure without an ARN may concern any task set. */
    private static boolean concerns(@Nullable String arn, TaskSetAddress address) {
        return arn == null || arn.equals(address.taskSet()) || arn.endsWith("/" + address.taskSet());
    }
}
