package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;

/** The clock by which we wait. */
public interface Sleeper {
    /** The machine's clock. */
    Sleeper SYSTEM = new Sleeper() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    /**
     * Lets time pass.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
