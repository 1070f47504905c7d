package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Looks at services for all who wait on them: ten services of a cluster with one call, whoever waits on them. There is
 * no thread of its own: one of those who wait does the looking, and hands over when its own wait ends.
 */
public final class ServicePoller {
    /** A newcomer may want to look sooner than the one on duty had in mind. */
    private static final Duration MAX_SLEEP = Duration.ofSeconds(1);

    private final BiFunction<String, List<String>, List<Service>> describe;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition polled = lock.newCondition();
    private final Map<ServiceId, Entry> entries = new LinkedHashMap<>();
    private boolean polling;
    private Instant lastPoll = Instant.MIN;
    private Instant firstSubscription = Instant.MIN;
    private double jitter = PollInterval.jitter();

    /** A service, by the short names. */
    private record ServiceId(String cluster, String service) {}

    /** What is known of a service that somebody waits on. */
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
    }

    /** Somebody who waits; to be closed when the wait ends. */
    final class Subscription implements AutoCloseable {
        private final ServiceId place;
        private long seen;

        private Subscription(ServiceId place) {
            this.place = place;
            lock.lock();
            try {
                var now = sleeper.instant();
                if (entries.isEmpty()) {
                    firstSubscription = now;
                }
                var post = entries.computeIfAbsent(place, _ -> new Entry());
                post.subscribers++;
                post.newestSubscription = now;
                seen = post.polls;
            } finally {
                lock.unlock();
            }
        }

        /**
         * Waits for the next look.
         *
         * @return what it showed; empty when the deadline came first
         * @throws AwsCallException when the look failed
         * @throws InterruptedException when the thread is interrupted
         */
        Optional<ServiceSnapshot> next(Deadline deadline) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var post = entries.get(place);
                if (post == null) {
                    throw new IllegalStateException("this watch is closed");
                }
                while (post.polls == seen) {
                    if (deadline.hasPassed()) {
                        return Optional.empty();
                    }
                    if (polling) {
                        polled.await();
                    } else {
                        pollOrSleep(deadline);
                    }
                }
                seen = post.polls;
                if (post.failure != null) {
                    throw post.failure;
                }
                return Optional.of(new ServiceSnapshot(post.service, Optional.empty()));
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                var post = entries.get(place);
                if (post != null && --post.subscribers == 0) {
                    entries.remove(place);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Starts to wait on the service of a task set. */
    Subscription subscribe(TaskSetArn arn) {
        return new Subscription(new ServiceId(arn.cluster(), arn.service()));
    }

    /** Returns how many wait now. */
    int subscriptions() {
        lock.lock();
        try {
            return entries.values().stream().mapToInt(post -> post.subscribers).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Naps, or looks when it is time to; the lock is held before and after, not meanwhile. */
    private void pollOrSleep(Deadline deadline) throws InterruptedException {
        polling = true;
        var groups = groups();
        // Sets whose service is not seen are looked up one by one.
        var alone = entries.values().stream()
                .filter(post -> post.polls > 0 && post.service.isEmpty())
                .mapToInt(post -> post.subscribers)
                .sum();
        var due = due(groups.size() + alone);
        var now = sleeper.instant();
        lock.unlock();
        try {
            if (due.isAfter(now)) {
                sleeper.sleep(min(Duration.between(now, due), min(deadline.remaining(), MAX_SLEEP)));
            } else {
                groups.forEach(this::poll);
            }
        } finally {
            lock.lock();
            polling = false;
            if (!due.isAfter(now)) {
                lastPoll = now;
                jitter = PollInterval.jitter();
            }
            // Those who saw nothing new take the duty over, or go on waiting.
            polled.signalAll();
        }
    }

    private Instant due(int calls) {
        var youngest = entries.values().stream()
                .map(post -> post.newestSubscription)
                .max(Instant::compareTo)
                .orElseThrow();
        // Whoever comes late makes the pause shorter, and does not put the look off.
        var reference = lastPoll.isAfter(firstSubscription) ? lastPoll : firstSubscription;
        return reference.plus(PollInterval.after(Duration.between(youngest, reference), calls, jitter));
    }

    /** The services that somebody waits on, as many together as one call can show. */
    private List<List<ServiceId>> groups() {
        var clusters = new TreeMap<String, List<ServiceId>>();
        entries.keySet()
                .forEach(place -> clusters.computeIfAbsent(place.cluster(), _ -> new ArrayList<>())
                        .add(place));
        var groups = new ArrayList<List<ServiceId>>();
        for (var places : clusters.values()) {
            for (int i = 0; i < places.size(); i += ServicesApi.MAX_DESCRIBED) {
                groups.add(List.copyOf(places.subList(i, Math.min(places.size(), i + ServicesApi.MAX_DESCRIBED))));
            }
        }
        return groups;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void poll(List<ServiceId> group) {
        List<Service> services = List.of();
        AwsCallException failure = null;
        try {
            services = describe.apply(
                    group.getFirst().cluster(),
                    group.stream().map(ServiceId::service).toList());
        } catch (AwsCallException failed) {
            failure = failed;
        }
        lock.lock();
        try {
            for (var place : group) {
                var post = entries.get(place);
                if (post != null) {
                    post.polls++;
                    post.failure = failure;
                    post.service = services.stream()
                            .filter(service -> place.service().equals(service.serviceName()))
                            .findFirst();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
