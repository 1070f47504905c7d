package io.github.pulumiawsecs.simulator.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** How often a fault still strikes. */
final class RemainingUses {
    private final AtomicInteger remaining;

    RemainingUses(int times) {
        remaining = new AtomicInteger(times);
    }

    /** Whether it strikes now; once more of its times is used up then. */
    boolean tryUse() {
        return remaining.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
