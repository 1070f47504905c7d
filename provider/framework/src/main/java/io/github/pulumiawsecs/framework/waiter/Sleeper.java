package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can also pause the current thread. Implementations are thread-safe. */
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
}
