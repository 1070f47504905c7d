package io.github.pulumiawsecs.simulator.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** The number of requests that a fault still affects. Thread-safe. */
final class RemainingUses {
    private final AtomicInteger remaining;

    RemainingUses(int times) {
        remaining = new AtomicInteger(times);
    }

    /** Takes one use; returns false if none is left. */
    boolean tryUse() {
        return remaining.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
