package awsecs.steady;

import awsecs.aws.AwsFailure;
import awsecs.aws.Services;
import awsecs.aws.TaskSetArn;
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
public final class Lookout {
    /** A newcomer may want to look sooner than the one on duty had in mind. */
    private static final Duration NAP = Duration.ofSeconds(1);

    private final BiFunction<String, List<String>, List<Service>> eyes;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Place, Post> posts = new LinkedHashMap<>();
    private boolean manned;
    private Instant lastLook = Instant.MIN;
    private Instant firstCame = Instant.MIN;
    private double jitter = Pause.jitter();

    /** A service, by the short names. */
    private record Place(String cluster, String service) {}

    /** What is known of a service that somebody waits on. */
    private static final class Post {
        private int watchers;
        private Instant youngest = Instant.MIN;
        private long looks;
        private Optional<Service> service = Optional.empty();
        private @Nullable AwsFailure failure;
    }

    /** @param eyes looks at services of a cluster, ten at most; throws {@link AwsFailure} */
    public Lookout(BiFunction<String, List<String>, List<Service>> eyes, Time time) {
        this.eyes = eyes;
        this.time = time;
    }

    /** Somebody who waits; to be closed when the wait ends. */
    final class Watch implements AutoCloseable {
        private final Place place;
        private long seen;

        private Watch(Place place) {
            this.place = place;
            lock.lock();
            try {
                var now = time.now();
                if (posts.isEmpty()) {
                    firstCame = now;
                }
                var post = posts.computeIfAbsent(place, _ -> new Post());
                post.watchers++;
                post.youngest = now;
                seen = post.looks;
            } finally {
                lock.unlock();
            }
        }

        /**
         * Waits for the next look.
         *
         * @return what it showed; empty when the deadline came first
         * @throws AwsFailure when the look failed
         * @throws InterruptedException when the thread is interrupted
         */
        Optional<Sighting> next(Instant deadline) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var post = posts.get(place);
                if (post == null) {
                    throw new IllegalStateException("this watch is closed");
                }
                while (post.looks == seen) {
                    if (!time.now().isBefore(deadline)) {
                        return Optional.empty();
                    }
                    if (manned) {
                        news.await();
                    } else {
                        onDuty(deadline);
                    }
                }
                seen = post.looks;
                if (post.failure != null) {
                    throw post.failure;
                }
                return Optional.of(new Sighting(post.service, Optional.empty()));
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                var post = posts.get(place);
                if (post != null && --post.watchers == 0) {
                    posts.remove(place);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Starts to wait on the service of a task set. */
    Watch watch(TaskSetArn arn) {
        return new Watch(new Place(arn.cluster(), arn.service()));
    }

    /** Returns how many wait now. */
    int watches() {
        lock.lock();
        try {
            return posts.values().stream().mapToInt(post -> post.watchers).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Naps, or looks when it is time to; the lock is held before and after, not meanwhile. */
    private void onDuty(Instant deadline) throws InterruptedException {
        manned = true;
        var groups = groups();
        // Sets whose service is not seen are looked up one by one.
        var alone = posts.values().stream()
                .filter(post -> post.looks > 0 && post.service.isEmpty())
                .mapToInt(post -> post.watchers)
                .sum();
        var due = due(groups.size() + alone);
        var now = time.now();
        lock.unlock();
        try {
            if (due.isAfter(now)) {
                var nap = Duration.between(now, due.isBefore(deadline) ? due : deadline);
                time.sleep(nap.compareTo(NAP) < 0 ? nap : NAP);
            } else {
                groups.forEach(this::look);
            }
        } finally {
            lock.lock();
            manned = false;
            if (!due.isAfter(now)) {
                lastLook = now;
                jitter = Pause.jitter();
            }
            // Those who saw nothing new take the duty over, or go on waiting.
            news.signalAll();
        }
    }

    private Instant due(int calls) {
        var youngest = posts.values().stream()
                .map(post -> post.youngest)
                .max(Instant::compareTo)
                .orElseThrow();
        // Whoever comes late makes the pause shorter, and does not put the look off.
        var reference = lastLook.isAfter(firstCame) ? lastLook : firstCame;
        return reference.plus(Pause.after(Duration.between(youngest, reference), calls, jitter));
    }

    /** The services that somebody waits on, as many together as one call can show. */
    private List<List<Place>> groups() {
        var clusters = new TreeMap<String, List<Place>>();
        posts.keySet()
                .forEach(place -> clusters.computeIfAbsent(place.cluster(), _ -> new ArrayList<>())
                        .add(place));
        var groups = new ArrayList<List<Place>>();
        for (var places : clusters.values()) {
            for (int i = 0; i < places.size(); i += Services.MOST_DESCRIBED) {
                groups.add(List.copyOf(places.subList(i, Math.min(places.size(), i + Services.MOST_DESCRIBED))));
            }
        }
        return groups;
    }

    private void look(List<Place> group) {
        List<Service> services = List.of();
        AwsFailure failure = null;
        try {
            services = eyes.apply(
                    group.getFirst().cluster(),
                    group.stream().map(Place::service).toList());
        } catch (AwsFailure failed) {
            failure = failed;
        }
        lock.lock();
        try {
            for (var place : group) {
                var post = posts.get(place);
                if (post != null) {
                    post.looks++;
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
