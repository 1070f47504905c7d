package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time limit, such as that of one operation, measured from its start. Immutable and thread-safe. */
public final class Deadline {
    private final InstantSource clock;
    private final Instant start;
    private final Duration limit;

    private Deadline(InstantSource clock, Instant start, Duration limit) {
        this.clock = clock;
        this.start = start;
        this.limit = limit;
    }

    /** Returns a deadline that passes {@code limit} from now. A limit of zero or less has passed already. */
    public static Deadline of(InstantSource clock, Duration limit) {
        return new Deadline(clock, clock.instant(), limit);
    }

    /** Returns the time since the start. */
    public Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /** Returns the remaining time, zero when the deadline has passed. */
    public Duration remaining() {
        var remaining = limit.minus(elapsed());
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    /** Returns the time since the deadline passed, zero when time remains. */
    public Duration exceededBy() {
        var exceeded = elapsed().minus(limit);
        return exceeded.isNegative() ? Duration.ZERO : exceeded;
    }

    /** Returns whether no time remains. */
    public boolean hasPassed() {
        return remaining().isZero();
    }
}
