package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** The pause between two polls: short at first, longer the longer the waits take. */
final class PollInterval {
    private static final Duration MIN = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(10);

    /** ECS allows 20 sustained reads of services a second for an account; the provider uses a quarter of them. */
    private static final Duration PER_CALL = Duration.ofMillis(200);

    private PollInterval() {}

    /**
     * Returns the pause before the next poll.
     *
     * @param newest how long the newest subscription has waited
     * @param calls the number of calls that a poll takes
     * @param jitter a random factor around 1
     */
    static Duration after(Duration newest, int calls, double jitter) {
        var byAge = Collections.min(List.of(MAX, newest.dividedBy(8)));
        var rateLimited = Collections.max(List.of(MIN, byAge, PER_CALL.multipliedBy(calls)));
        return Duration.ofMillis((long) (rateLimited.toMillis() * jitter));
    }
}
