package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;

/**
 * The duration of each state change of a task.
 *
 * @param placement from the request for a task until it is PENDING
 * @param startup from PENDING until it is RUNNING
 * @param shutdown from the request to stop a RUNNING task until it is STOPPED; a deleted task set drains at least this long
 */
public record Timing(Duration placement, Duration startup, Duration shutdown) {

    /** Slow enough to watch, fast enough for tests in real time. */
    public static final Timing INTERACTIVE =
            new Timing(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(1));

    /** All state changes are immediate. */
    public static final Timing INSTANT = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
