package io.github.pulumiawsecs.framework.waiter;

import java.util.concurrent.CancellationException;

/** Turns interrupts into unchecked exceptions. */
public final class Interrupts {
    private Interrupts() {}

    /**
     * Sets the interrupt flag of the current thread again, and returns the exception for the caller to throw.
     *
     * @param message names the work that was cancelled
     */
    public static CancellationException cancelled(String message, Throwable cause) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException(message);
        cancelled.initCause(cause);
        return cancelled;
    }
}
