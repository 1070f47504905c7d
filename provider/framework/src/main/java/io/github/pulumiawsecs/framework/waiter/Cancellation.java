package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cancellation of one operation. An operation that was cancelled stays cancelled.
 *
 * <p>Waits end at once: {@link #cancel} interrupts the threads that are between {@link #enterWait} and {@link #exitWait}.
 * A call that is running gets time to complete, so that the resource that it creates is not lost: its sender compares
 * {@link #elapsed} with a limit.
 *
 * <p>Thread-safe.
 */
public final class Cancellation implements AutoCloseable {
    private final Consumer<Cancellation> onClose;
    private final Set<Thread> waiting = new HashSet<>();
    private @Nullable Deadline cancelled;

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
        if (cancelled != null) {
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
        if (cancelled == null) {
            // Running calls take the time of this machine, not that of a test.
            cancelled = Deadline.of(Sleeper.system(), Duration.ZERO);
        }
        waiting.forEach(Thread::interrupt);
    }

    /** Returns whether the operation was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled != null;
    }

    /** Returns the time since the operation was cancelled, by the clock of this machine; empty when it was not. */
    public synchronized Optional<Duration> elapsed() {
        return Optional.ofNullable(cancelled).map(Deadline::elapsed);
    }

    /** Ends the operation. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
