package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cancellation of one operation. An operation that was cancelled stays cancelled.
 *
 * <p>Only waits end early: {@link #cancel} interrupts the threads that are between {@link #enterWait} and
 * {@link #exitWait}. A call that is running is completed, so that the resource that it creates is not lost.
 *
 * <p>Thread-safe.
 */
public final class Cancellation implements AutoCloseable {
    private final Consumer<Cancellation> onClose;
    private final Set<Thread> waiting = new HashSet<>();
    private boolean cancelled;

    Cancellation(Consumer<Cancellation> onClose) {
        this.onClose = onClose;
    }

    /**
     * Marks the current thread as waiting, so that {@link #cancel} interrupts it. Call {@link #exitWait} in a
     * {@code finally} block.
     *
     * @throws InterruptedException when the operation was cancelled before
     */
    public synchronized void enterWait() throws InterruptedException {
        if (cancelled) {
            throw new InterruptedException("cancelled before the wait began");
        }
        waiting.add(Thread.currentThread());
    }

    /** Ends the wait of the current thread and clears its interrupt flag. {@link #cancel} does not interrupt it any more. */
    public synchronized void exitWait() {
        waiting.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /**
     * Pauses the current thread.
     *
     * @return false when the operation was cancelled before or during the pause
     */
    public boolean sleep(Sleeper sleeper, Duration duration) {
        try {
            enterWait();
            sleeper.sleep(duration);
        } catch (InterruptedException _) {
            return false;
        } finally {
            exitWait();
        }
        return !isCancelled();
    }

    /** Cancels the operation and interrupts the threads that wait for it. Returns at once. */
    public synchronized void cancel() {
        cancelled = true;
        waiting.forEach(Thread::interrupt);
    }

    /** Returns whether the operation was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Ends the operation. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
