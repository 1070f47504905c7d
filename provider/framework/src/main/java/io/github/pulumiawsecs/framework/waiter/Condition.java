package io.github.pulumiawsecs.framework.waiter;

import java.time.Instant;

/**
 * The condition that a wait is for. A condition may keep state from one observation to the next; it belongs to one wait
 * and need not be thread-safe.
 *
 * @param <T> the object
 */
@FunctionalInterface
public interface Condition<T> {

    /** Judges the object as it was at {@code now}. */
    Verdict judge(T object, Instant now);
}
