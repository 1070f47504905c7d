package io.github.pulumiawsecs.provider.fuzz;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

/**
 * A clock that advances only while the provider waits. It ends a wait of more than an hour like Ctrl-C, because random
 * messages may ask for a wait without an end. Thread-safe.
 */
final class EndlessTime implements Sleeper {
    private static final Duration MAX_SLEEP = Duration.ofHours(1);

    /** Pauses in which other operations may arrive: a case has one operation at a time. */
    private static final Duration MAX_ARRIVAL_PAUSE = Duration.ofMillis(100);

    private final SimulatedClock clock = SimulatedClock.fixed();
    private Duration slept = Duration.ZERO;

    SimulatedClock clock() {
        return clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the pause");
        }
        slept = slept.plus(duration);
        if (slept.compareTo(MAX_SLEEP) > 0) {
            slept = Duration.ZERO;
            throw new InterruptedException("the user has waited for an hour");
        }
        clock.advance(duration);
    }

    @Override
    public boolean await(Future<?> work, Duration limit) throws InterruptedException {
        return limit.compareTo(MAX_ARRIVAL_PAUSE) <= 0 ? work.isDone() : Sleeper.super.await(work, limit);
    }
}
