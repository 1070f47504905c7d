package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;

/**
 * How fast simulated tasks move.
 *
 * @param placement from the wish for a task until it is PENDING
 * @param startup from PENDING until it is RUNNING
 * @param shutdown from the wish to stop a running task until it is gone; a deleted set is DRAINING at least that long
 */
public record Timing(Duration placement, Duration startup, Duration shutdown) {

    /** A pace at which a person can watch, and a test need not wait long. */
    public static final Timing INTERACTIVE =
            new Timing(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(1));

    /** Everything happens at once. */
    public static final Timing INSTANT = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
