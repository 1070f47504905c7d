package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Polls services for all waits: one DescribeServices call for up to ten services of a cluster. There is no background
 * thread: one waiting thread polls for all subscriptions and hands over when its own wait ends. Thread-safe.
 */
public final class ServicePoller {
    /** A new subscription may need a poll earlier than the polling thread has planned. */
    private static final Duration MAX_SLEEP = Duration.ofSeconds(1);

    private final BiFunction<String, List<String>, List<Service>> describe;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition polled = lock.newCondition();
    private final Map<ServiceKey, Entry> entries = new LinkedHashMap<>();
    private boolean polling;
    private Instant lastPoll = Instant.MIN;
    private Instant firstSubscription = Instant.MIN;
    private double jitter;

    /** The state of a service with subscriptions. */
    private static final class Entry {
        private int subscribers;
        private Instant newestSubscription = Instant.MIN;
        private long polls;
        private Optional<Service> service = Optional.empty();
        private @Nullable AwsCallException failure;
    }

    /**
     * Creates a poller without subscriptions.
     *
     * @param describe describes services of a cluster, ten at most; throws {@link AwsCallException}
     */
    public ServicePoller(BiFunction<String, List<String>, List<Service>> describe, Sleeper sleeper) {
        this.describe = describe;
        this.sleeper = sleeper;
        jitter = sleeper.jitter();
    }

    /** The subscription of one wait. The wait closes it when it ends. */
    final class Subscription implements AutoCloseable {
        private final ServiceKey key;
        private long seen;

        private Subscription(ServiceKey key) {
            this.key = key;
            lock.lock();
            try {
                var now = sleeper.instant();
                if (entries.isEmpty()) {
                    firstSubscription = now;
                }
                var entry = entries.computeIfAbsent(key, _ -> new Entry());
                entry.subscribers++;
                entry.newestSubscription = now;
                seen = entry.polls;
            } finally {
                lock.unlock();
            }
        }

        /**
         * Waits for the next poll of the service.
         *
         * @return the service, empty when the deadline passed first
         * @throws AwsCallException when the poll failed
         * @throws InterruptedException when the thread is interrupted
         */
        Optional<ServiceSnapshot> next(Deadline deadline) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var entry = entries.get(key);
                if (entry == null) {
                    throw new IllegalStateException("the subscription is closed");
                }
                while (entry.polls == seen) {
                    if (deadline.hasPassed()) {
                        return Optional.empty();
                    }
                    if (polling) {
                        // The poll of another thread may take longer than this wait.
                        var _ = polled.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
                    } else {
                        pollOrSleep(deadline);
                    }
                }
                seen = entry.polls;
                if (entry.failure != null) {
                    throw entry.failure;
                }
                return Optional.of(new ServiceSnapshot(entry.service));
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                var entry = entries.get(key);
                if (entry != null && --entry.subscribers == 0) {
                    entries.remove(key);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Subscribes to the service of a task set. */
    Subscription subscribe(TaskSetArn arn) {
        return new Subscription(arn.serviceKey());
    }

    /** Sleeps, or polls when a poll is due. The caller holds the lock, which is released meanwhile. */
    private void pollOrSleep(Deadline deadline) throws InterruptedException {
        polling = true;
        var groups = ServicesApi.groups(entries.keySet());
        // A task set whose service was not found is described directly, which is one call each.
        var directCalls = entries.values().stream()
                .filter(entry -> entry.polls > 0 && entry.service.isEmpty())
                .mapToInt(entry -> entry.subscribers)
                .sum();
        var due = due(groups.size() + directCalls);
        var now = sleeper.instant();
        lock.unlock();
        try {
            if (due.isAfter(now)) {
                sleeper.sleep(Collections.min(List.of(Duration.between(now, due), deadline.remaining(), MAX_SLEEP)));
            } else {
                groups.forEach(group -> poll(group, deadline));
            }
        } finally {
            lock.lock();
            polling = false;
            if (!due.isAfter(now)) {
                lastPoll = now;
                jitter = sleeper.jitter();
            }
            // One of the threads that saw no new poll continues to poll.
            polled.signalAll();
        }
    }

    private Instant due(int calls) {
        var newest = entries.values().stream()
                .map(entry -> entry.newestSubscription)
                .max(Instant::compareTo)
                .orElseThrow();
        // A new subscription shortens the pause and never delays a poll.
        var reference = lastPoll.isAfter(firstSubscription) ? lastPoll : firstSubscription;
        return reference.plus(PollInterval.after(Duration.between(newest, reference), calls, jitter));
    }

    /**
     * Polls for all subscriptions.
     *
     * @param deadline the limit of the polling wait, which ends the call
     */
    private void poll(List<ServiceKey> group, Deadline deadline) {
        List<Service> services = List.of();
        AwsCallException failure = null;
        try {
            services = describe.apply(
                    group.getFirst().cluster(),
                    group.stream().map(ServiceKey::service).toList());
        } catch (AwsCallException failed) {
            if (deadline.hasPassed()) {
                // The limit of this wait is no failure of the others: one of them polls again.
                throw failed;
            }
            failure = failed;
        }
        lock.lock();
        try {
            for (var key : group) {
                var entry = entries.get(key);
                if (entry != null) {
                    entry.polls++;
                    // A wait must not show the names of other services, which may be secret.
                    entry.failure = failure == null ? null : failure.withSubject(key.toString());
                    entry.service = services.stream()
                            .filter(service -> key.service().equals(service.serviceName()))
                            .findFirst();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
