package io.github.pulumiawsecs.provider.taskset.preflight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long answers are waited for, and how long they are good for. When nothing answers in time, or there is no way to
 * AWS at all, nobody else need wait to find that out: a deployment is held up once.
 */
final class LookupPolicy {
    /** A deployment is over by then, or is so long that others may have changed something meanwhile. */
    static final Duration TTL = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final Duration budget;
    private volatile Instant unreachableUntil = Instant.MIN;

    /** @param budget how long an answer may take */
    LookupPolicy(InstantSource clock, Duration budget) {
        this.clock = clock;
        this.budget = budget;
    }

    Instant now() {
        return clock.instant();
    }

    Duration budget() {
        return budget;
    }

    /** What is left of the budget for something that was started then. */
    Duration remaining(Instant started) {
        return budget.minus(Duration.between(started, now()));
    }

    boolean isExpired(Instant started) {
        return !now().isBefore(started.plus(TTL));
    }

    /** AWS cannot be reached, or not soon enough. */
    void markUnreachable() {
        unreachableUntil = now().plus(TTL);
    }

    boolean isUnreachable() {
        return now().isBefore(unreachableUntil);
    }
}
