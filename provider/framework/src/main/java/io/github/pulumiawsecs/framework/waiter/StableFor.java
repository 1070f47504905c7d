package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Debounces a condition: it counts only after it has held without a break for a duration. Not thread-safe. */
public final class StableFor {
    private final Duration duration;
    private @Nullable Instant since;

    public StableFor(Duration duration) {
        this.duration = duration;
    }

    /**
     * Records an observation.
     *
     * @param holds whether the condition holds now
     * @return whether the condition has held for the whole duration
     */
    public boolean update(boolean holds, Instant now) {
        if (!holds) {
            since = null;
            return false;
        }
        if (since == null) {
            since = now;
        }
        return !now.isBefore(since.plus(duration));
    }
}
