package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The clock of a provider, which also pauses threads and starts work in the background. No other class of the provider
 * uses the time of the machine, so that tests can run the provider on a virtual time. The clock of this machine is thread-safe.
 */
public interface Sleeper extends InstantSource {

    /** Returns the clock of this machine. */
    static Sleeper system() {
        return SystemSleeper.INSTANCE;
    }

    @Override
    Instant instant();

    /**
     * Pauses the current thread.
     *
     * @throws InterruptedException when the thread is interrupted before or during the pause
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits for another thread. By default this method measures the limit with the clock of this machine, because the
     * other thread works in that time.
     *
     * @param work the work of the other thread
     * @return whether the work has ended, with a result or an exception; false when the limit has passed first
     * @throws InterruptedException when the current thread is interrupted
     */
    default boolean await(Future<?> work, Duration limit) throws InterruptedException {
        return SystemSleeper.INSTANCE.await(work, limit);
    }

    /**
     * Starts work in the background: on a virtual thread, unless a test needs one order of all work.
     *
     * @param threadName the name of the virtual thread
     */
    default void start(String threadName, Runnable work) {
        Thread.ofVirtual().name(threadName).start(work);
    }

    /** Returns a random factor around 1 for a pause, so that several providers do not poll at the same time. */
    default double jitter() {
        return ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    }
}
