package awsecs.engine;

import java.util.concurrent.CountDownLatch;

/** Lets the simulator's threads wait for a test. */
final class Latches {
    private Latches() {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
