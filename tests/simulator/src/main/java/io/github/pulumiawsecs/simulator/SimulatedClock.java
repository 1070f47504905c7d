package io.github.pulumiawsecs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The simulator's time. It runs with the machine's clock or stands still, and in both cases can be moved on. */
public final class SimulatedClock implements InstantSource {
    private final InstantSource base;
    private Duration offset = Duration.ZERO;

    private SimulatedClock(InstantSource base) {
        this.base = base;
    }

    /** A clock that runs. */
    public static SimulatedClock running() {
        return new SimulatedClock(Clock.systemUTC());
    }

    /** A clock that stands at an arbitrary instant until it is moved. */
    public static SimulatedClock fixed() {
        return new SimulatedClock(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(offset);
    }

    /** Lets time pass at once. */
    public synchronized void advance(Duration duration) {
        offset = offset.plus(duration);
    }
}
