package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;

/**
 * A virtual time in which all work runs on one thread, in one order: background work runs at its start, or when another
 * operation first waits for background work. Not thread-safe.
 */
final class SimulatedTime implements Sleeper {
    private static final Duration MAX_ELAPSED = Duration.ofDays(2);

    private final Queue<Runnable> deferred = new ArrayDeque<>();
    private SimulatedClock clock = SimulatedClock.fixed();
    private Instant end = Instant.MAX;
    private boolean defersSearches;
    private Runnable onUse = () -> {};

    /** Starts a new time with a clock, which must be fixed. */
    void reset(SimulatedClock newClock) {
        clock = newClock;
        end = clock.instant().plus(MAX_ELAPSED);
        deferred.clear();
        onUse = () -> {};
    }

    /** Sets whether the search for orphans runs late, and what runs before each use of the time. */
    void beginProcess(boolean defersSearchesFromNow, Runnable newOnUse) {
        defersSearches = defersSearchesFromNow;
        onUse = newOnUse;
        deferred.clear();
    }

    /** Advances the clock without a wait. */
    void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** @throws AssertionError after two days, because the wait would not end */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        onUse.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        clock.advance(duration);
        if (clock.instant().isAfter(end)) {
            throw new AssertionError("the wait does not end");
        }
    }

    @Override
    public boolean await(Future<?> work, Duration limit) throws InterruptedException {
        while (!work.isDone() && !deferred.isEmpty()) {
            deferred.remove().run();
        }
        if (!work.isDone()) {
            sleep(limit);
        }
        return work.isDone();
    }

    @Override
    public void start(String threadName, Runnable work) {
        if (defersSearches && threadName.equals("orphan-scan")) {
            deferred.add(work);
        } else {
            work.run();
        }
    }

    @Override
    public double jitter() {
        return 1;
    }
}
