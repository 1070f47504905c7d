package awsecs.steady;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether something stays so for a moment: a container that crashes as it starts runs, too, before it does. */
final class Hold {
    /** Long enough for a container that crashes as it starts. */
    static final Duration MOMENT = Duration.ofSeconds(3);

    private final Duration span;
    private @Nullable Instant since;

    Hold(Duration span) {
        this.span = span;
    }

    /** @param so whether it is so now */
    boolean holds(boolean so, Instant now) {
        if (!so) {
            since = null;
            return false;
        }
        if (since == null) {
            since = now;
        }
        return !now.isBefore(since.plus(span));
    }
}
