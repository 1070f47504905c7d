package io.github.pulumiawsecs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The simulator's clock: follows the system clock or is fixed, and can be advanced in both cases. Thread-safe. */
public final class SimulatedClock implements InstantSource {
    private final InstantSource base;
    private Duration offset = Duration.ZERO;

    private SimulatedClock(InstantSource base) {
        this.base = base;
    }

    /** Returns a clock that follows the system clock. */
    public static SimulatedClock running() {
        return new SimulatedClock(Clock.systemUTC());
    }

    /** Returns a clock that is fixed at an arbitrary instant until it is advanced. */
    public static SimulatedClock fixed() {
        return new SimulatedClock(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(offset);
    }

    /** Moves the clock forward at once. */
    public synchronized void advance(Duration duration) {
        offset = offset.plus(duration);
    }
}
