package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How long one operation of the engine's is willing to wait: until somebody cancels it. Only waits end then; a call to
 * AWS that is under way is finished, so that what it made is not lost.
 */
public final class Cancellation implements AutoCloseable {
    private final Instant startedAt;
    private final Consumer<Cancellation> onClose;
    private @Nullable Thread waiting;
    private boolean cancelled;

    public Cancellation(Instant begun, Consumer<Cancellation> closed) {
        this.startedAt = begun;
        this.onClose = closed;
    }

    /** Returns how long the operation has taken until now. */
    public Duration elapsed(Instant now) {
        return Duration.between(startedAt, now);
    }

    /**
     * Marks the current thread as waiting, so that {@link #cancel} interrupts it.
     *
     * @throws InterruptedException when the operation was cancelled before
     */
    public synchronized void enterWait() throws InterruptedException {
        if (cancelled) {
            throw new InterruptedException("cancelled before the wait began");
        }
        waiting = Thread.currentThread();
    }

    /** What comes after a wait is not interrupted any more. */
    public synchronized void exitWait() {
        waiting = null;
        Thread.interrupted();
    }

    /** Cancels the operation and interrupts the thread that waits for it, if there is one. */
    public synchronized void cancel() {
        cancelled = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Tells whether somebody cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Ends the operation. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
