package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.github.pulumiawsecs.framework.waiter.SharedCall;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsCalls;
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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Duration quietPeriod;
    private final Duration maxDelay;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition full = lock.newCondition();
    private final Map<String, Batch> open = new HashMap<>();
    private long arrivals;

    DescribeTaskSetsBatcher(AwsClients clients) {
        this(clients, QUIET_PERIOD, MAX_DELAY);
    }

    /** For tests: the number of calls must not depend on the load of the machine. */
    DescribeTaskSetsBatcher(AwsClients clients, Duration lull, Duration longest) {
        this.clients = clients;
        this.quietPeriod = lull;
        this.maxDelay = longest;
    }

    /** The common address of the task sets of one call, as written in the requests. */
    private record BatchKey(String cluster, String service, Optional<String> region, Optional<String> account) {
        static BatchKey of(TaskSetAddress address) {
            return new BatchKey(address.cluster(), address.service(), address.region(), address.account());
        }

        /** Cheaper than the first use of the record's equals (provider/plugin/PERFORMANCE.md). */
        String key() {
            return String.join("\n", cluster, service, region.orElse(""), account.orElse(""));
        }
    }

    /** The task sets of one call. */
    private final class Batch {
        private final BatchKey place;
        private final Set<String> taskSets = new LinkedHashSet<>();
        private final SharedCall<DescribeTaskSetsResponse> answer;

        private Batch(TaskSetAddress first) {
            place = BatchKey.of(first);
            answer = new SharedCall<>(CurrentLog.inherit(() -> answer(this, first.toString())));
        }

        private boolean isFull() {
            return taskSets.size() == MAX_BATCH;
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
        var about = address.toString();
        DescribeTaskSetsResponse answer;
        try {
            answer = batch.answer.await("DescribeTaskSets for " + about + " was cancelled");
        } catch (AwsCallException failure) {
            if (close(batch).size() == 1 || appliesToWholeBatch(failure)) {
                throw failure.withSubject(about);
            }
            return clients.call(
                    EcsOperations.DESCRIBE_TASK_SETS,
                    about,
                    ecs -> extract(address, describe(ecs, batch.place, List.of(address.taskSet()))));
        }
        return AwsCalls.call(EcsOperations.DESCRIBE_TASK_SETS, about, () -> extract(address, answer));
    }

    /** Returns the batch of a task set. The first reader of a batch starts its call. */
    private Batch join(TaskSetAddress address) {
        lock.lock();
        try {
            var key = BatchKey.of(address).key();
            var batch = open.get(key);
            if (batch == null || (batch.isFull() && !batch.taskSets.contains(address.taskSet()))) {
                batch = new Batch(address);
                open.put(key, batch);
                batch.answer.start("describe-task-sets");
            }
            batch.taskSets.add(address.taskSet());
            if (batch.isFull()) {
                full.signalAll();
            }
            arrivals++;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private DescribeTaskSetsResponse answer(Batch batch, String about) {
        try {
            awaitQuietPeriod(batch);
            // Reads that arrive while the client is being built still join the batch.
            return clients.call(
                    EcsOperations.DESCRIBE_TASK_SETS, about, ecs -> describe(ecs, batch.place, close(batch)));
        } finally {
            close(batch);
        }
    }

    /** Counts arrivals: on a busy machine, the quiet period may pass before other readers get to run. */
    private void awaitQuietPeriod(Batch batch) {
        lock.lock();
        try {
            var longest = Deadline.of(Sleeper.system(), maxDelay);
            long seen;
            do {
                seen = arrivals;
                for (long left = quietPeriod.toNanos(); left > 0 && !batch.isFull(); ) {
                    left = full.awaitNanos(left);
                }
            } while (arrivals != seen && !longest.hasPassed() && !batch.isFull());
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("DescribeTaskSets was cancelled", e);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the batch for further readers, and returns its task sets. */
    private List<String> close(Batch batch) {
        lock.lock();
        try {
            open.remove(batch.place.key(), batch);
            return List.copyOf(batch.taskSets);
        } finally {
            lock.unlock();
        }
    }

    /** AWS may reject the whole call because one task set is denied or gone. */
    private static boolean appliesToWholeBatch(AwsCallException failure) {
        boolean isOfTheirService = failure.isNotFound() && !failure.hasCode("TaskSetNotFoundException");
        return failure.code().isEmpty() || failure.isTransient() || isOfTheirService;
    }

    private static DescribeTaskSetsResponse describe(EcsClient ecs, BatchKey place, List<String> taskSets) {
        return TaskSetsApi.requireRegion(place.region(), ecs)
                .describeTaskSets(request -> request.cluster(place.cluster())
                        .service(place.service())
                        .taskSets(taskSets)
                        .include(TaskSetField.TAGS));
    }

    private static Optional<TaskSet> extract(TaskSetAddress address, DescribeTaskSetsResponse answer) {
        var found = answer.taskSets().stream()
                .filter(set -> address.taskSet().equals(set.taskSetArn())
                        || address.taskSet().equals(set.id()))
                .findFirst();
        if (found.isEmpty()) {
            answer.failures().stream()
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
