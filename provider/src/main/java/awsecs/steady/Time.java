package awsecs.steady;

import java.time.Duration;
import java.time.Instant;

/** The clock by which we wait. */
public interface Time {
    /** The machine's clock. */
    Time SYSTEM = new Time() {
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
