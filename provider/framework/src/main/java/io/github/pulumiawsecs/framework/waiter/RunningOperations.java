package io.github.pulumiawsecs.framework.waiter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The operations that are running. Thread-safe. */
public final class RunningOperations {
    private final Set<Cancellation> running = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /**
     * Registers an operation that may wait. The caller closes it when the operation ends. After {@link #cancelAll}, new
     * operations are cancelled from the start.
     */
    public Cancellation begin() {
        var cancellation = new Cancellation(running::remove);
        running.add(cancellation);
        if (cancelled) {
            cancellation.cancel();
        }
        return cancellation;
    }

    /**
     * Cancels all operations, including later ones: the engine sends a single Cancel, which may overtake requests that
     * it sent before. Returns at once.
     */
    public void cancelAll() {
        cancelled = true;
        running.forEach(Cancellation::cancel);
    }
}
