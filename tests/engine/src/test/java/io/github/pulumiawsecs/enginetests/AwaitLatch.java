package io.github.pulumiawsecs.enginetests;

import java.util.concurrent.CountDownLatch;

/** Waits for a latch in a thread of the simulator. */
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
