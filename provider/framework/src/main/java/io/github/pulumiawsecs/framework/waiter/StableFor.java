package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether something stays so for a moment: a container that crashes as it starts runs, too, before it does. */
public final class StableFor {
    /** Long enough for a container that crashes as it starts. */
    public static final Duration CRASH_LOOP_GUARD = Duration.ofSeconds(3);

    private final Duration duration;
    private @Nullable Instant since;

    public StableFor(Duration span) {
        this.duration = span;
    }

    /**
     * Records an observation and tells whether the condition has held for the whole duration.
     *
     * @param so whether the condition holds now
     */
    public boolean update(boolean so, Instant now) {
        if (!so) {
            since = null;
            return false;
        }
        if (since == null) {
            since = now;
        }
        return !now.isBefore(since.plus(duration));
    }
}
