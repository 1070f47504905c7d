package awsecs.wire;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Notices that the engine has gone, however it went, so that no plugin outlives it. The connection is the witness: the
 * operating system closes it when the engine dies.
 */
final class EngineWatch implements Runnable {
    /** The start-up of a deployment has better things to do than to connect back. */
    private static final Duration LULL = Duration.ofSeconds(1);

    /** One failed connection may be a slow machine; this many in a row is an engine that is not there. */
    private static final int FAILURES = 3;

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
            for (int failures = 0; failures < FAILURES; ) {
                var state = channel.getState(true);
                failures = state == ConnectivityState.TRANSIENT_FAILURE ? failures + 1 : failures;
                if (state == ConnectivityState.READY) {
                    failures = 0;
                }
                awaitChange(channel, state);
            }
            gone.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitChange(ManagedChannel channel, ConnectivityState state) throws InterruptedException {
        var changed = new CountDownLatch(1);
        channel.notifyWhenStateChanged(state, changed::countDown);
        changed.await();
    }
}
