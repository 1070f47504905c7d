package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;

/**
 * Skips lookups for a while after AWS was unreachable or too slow, so that a deployment waits only once; has the time
 * limits of all lookups. Thread-safe.
 */
final class LookupCircuitBreaker {
    /** How long results and the state "unreachable" are valid. */
    static final Duration TTL = Duration.ofMinutes(2);

    private final Sleeper sleeper;
    private final Duration budget;
    private volatile Deadline unreachable;

    /** @param budget how long a lookup may take */
    LookupCircuitBreaker(Sleeper sleeper, Duration budget) {
        this.sleeper = sleeper;
        this.budget = budget;
        unreachable = Deadline.of(sleeper, Duration.ZERO);
    }

    Sleeper sleeper() {
        return sleeper;
    }

    Duration budget() {
        return budget;
    }

    /** Returns the time limit of a lookup that starts now. */
    Deadline timeLimit() {
        return Deadline.of(sleeper, budget);
    }

    /** Returns the time limit of the validity of a result that was read now. */
    Deadline expiry() {
        return Deadline.of(sleeper, TTL);
    }

    /** Records that AWS is unreachable or too slow. */
    void markUnreachable() {
        unreachable = expiry();
    }

    boolean isUnreachable() {
        return !unreachable.hasPassed();
    }
}
