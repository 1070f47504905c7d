package awsecs.wire;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the engine has gone, however it went, so that no plugin outlives it. The connection is the witness: the
 * operating system closes it when the engine dies.
 */
final class EngineWatch implements Runnable {
    /** The start-up of a deployment has better things to do than to connect back. */
    private static final Duration LULL = Duration.ofSeconds(1);

    /** One failed connection may be a slow machine; an engine that cannot be reached for so long is not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String address;
    private final Runnable gone;

    EngineWatch(String address, Runnable gone) {
        this.address = address;
        this.gone = gone;
    }

    void start() {
        Thread.ofVirtual().name("engine-watch").start(this);
    }

    @Override
    public void run() {
        try {
            Thread.sleep(LULL);
            var channel = OkHttpChannelBuilder.forTarget(address).usePlaintext().build();
            // Not counted: a channel that keeps failing stays in TRANSIENT_FAILURE, and does not say so again.
            for (long reached = System.nanoTime(); System.nanoTime() - reached < PATIENCE.toNanos(); ) {
                var state = channel.getState(true);
                awaitChange(channel, state);
                if (state != ConnectivityState.TRANSIENT_FAILURE) {
                    reached = System.nanoTime();
                }
            }
            gone.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitChange(ManagedChannel channel, ConnectivityState state) throws InterruptedException {
        var changed = new CountDownLatch(1);
        channel.notifyWhenStateChanged(state, changed::countDown);
        boolean _ = changed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
