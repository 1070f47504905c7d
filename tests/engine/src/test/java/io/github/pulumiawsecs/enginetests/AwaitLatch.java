package io.github.pulumiawsecs.enginetests;

import java.util.concurrent.CountDownLatch;

/** Lets the simulator's threads wait for a test. */
final class AwaitLatch {
    private AwaitLatch() {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
