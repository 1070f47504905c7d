package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;

/**
 * How long an object must be absent from all observations of a wait before it counts as gone. A read may be stale, so one
 * absence is no proof.
 *
 * @param beforeFirstSeen the limit while no observation has shown the object
 * @param afterSeen the limit after an observation has shown the object
 */
public record AbsenceLimits(Duration beforeFirstSeen, Duration afterSeen) {

    /** Returns the same limit for both cases. */
    public static AbsenceLimits of(Duration limit) {
        return new AbsenceLimits(limit, limit);
    }
}
