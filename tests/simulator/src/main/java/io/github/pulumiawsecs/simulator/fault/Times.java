package io.github.pulumiawsecs.simulator.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** How often a fault still strikes. */
final class Times {
    private final AtomicInteger left;

    Times(int times) {
        left = new AtomicInteger(times);
    }

    /** Whether it strikes now; once more of its times is used up then. */
    boolean strike() {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
