package io.github.pulumiawsecs.provider.taskset.preflight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time limits of lookups. When AWS is unreachable or too slow, later lookups are skipped for a while, so that a deployment
 * waits only once. Thread-safe.
 */
final class LookupCircuitBreaker {
    /** How long results and the state "unreachable" are valid. */
    static final Duration TTL = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final Duration budget;
    private volatile Instant unreachableUntil = Instant.MIN;

    /** @param budget how long a lookup may take */
    LookupCircuitBreaker(InstantSource clock, Duration budget) {
        this.clock = clock;
        this.budget = budget;
    }

    Instant now() {
        return clock.instant();
    }

    Duration budget() {
        return budget;
    }

    /** Returns the rest of the budget of a lookup. */
    Duration remaining(Instant started) {
        return budget.minus(Duration.between(started, now()));
    }

    boolean isExpired(Instant started) {
        return !now().isBefore(started.plus(TTL));
    }

    /** Records that AWS is unreachable or too slow. */
    void markUnreachable() {
        unreachableUntil = now().plus(TTL);
    }

    boolean isUnreachable() {
        return now().isBefore(unreachableUntil);
    }
}
