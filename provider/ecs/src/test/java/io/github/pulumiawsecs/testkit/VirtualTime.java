package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** A clock that advances only while a wait sleeps. Scheduled actions run during the sleep. Thread-safe. */
public final class VirtualTime implements Sleeper {
    private static final Duration MAX_ELAPSED = Duration.ofDays(2);

    private final SimulatedClock clock;
    private final Instant start;
    private final TreeMap<Instant, Runnable> actions = new TreeMap<>();

    /** Creates a virtual time that advances {@code clock}, which must be fixed. */
    public VirtualTime(SimulatedClock clock) {
        this.clock = clock;
        start = clock.instant();
    }

    /** Runs {@code action} during the sleep in which {@code delay} has elapsed from now. */
    public synchronized void after(Duration delay, Runnable action) {
        if (actions.putIfAbsent(clock.instant().plus(delay), action) != null) {
            throw new IllegalArgumentException("there is another action at that time");
        }
    }

    /** Returns the time since the start. */
    public Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /** Advances the clock without a wait. */
    public void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /**
     * Advances the clock and runs the actions that are due.
     *
     * @throws InterruptedException if an action interrupts the thread; the clock then shows the time of the action
     * @throws IllegalStateException after two days, because the wait would not end
     */
    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        var end = clock.instant().plus(duration);
        if (end.isAfter(start.plus(MAX_ELAPSED))) {
            throw new IllegalStateException("the wait does not end");
        }
        while (!actions.isEmpty() && !actions.firstKey().isAfter(end)) {
            var action = actions.pollFirstEntry();
            advanceTo(action.getKey());
            action.getValue().run();
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted by a scheduled action");
            }
        }
        advanceTo(end);
    }

    private void advanceTo(Instant instant) {
        var step = Duration.between(clock.instant(), instant);
        if (step.isPositive()) {
            clock.advance(step);
        }
    }
}
