package io.github.pulumiawsecs.framework.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Notices that the engine has gone, however it went, so that no plugin outlives it. A connection is the witness: the
 * operating system closes it when the engine dies. It says nothing, so it need not be one of gRPC's; an engine that
 * tires of the silence and closes it is connected to anew.
 */
final class EngineWatchdog implements Runnable {
    /** The start-up of a deployment has better things to do than to connect back. */
    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** One failed connection may be a slow machine; this many in a row is an engine that is not there. */
    private static final int MAX_FAILURES = 3;

    private final String address;
    private final Runnable onEngineExit;

    /** @param address host and port, as the engine gives it */
    EngineWatchdog(String address, Runnable gone) {
        this.address = address;
        this.onEngineExit = gone;
    }

    void start() {
        Thread.ofVirtual().name("engine-watch").start(this);
    }

    @Override
    public void run() {
        try {
            for (int failures = 0; failures < MAX_FAILURES; ) {
                Thread.sleep(RECONNECT_DELAY);
                failures = connectAndDrain() ? 0 : failures + 1;
            }
            onEngineExit.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stays connected for as long as the engine lets it; false when there was nobody to connect to. */
    private boolean connectAndDrain() {
        boolean connected = false;
        try (var socket = new Socket()) {
            var engine = URI.create("tcp://" + address);
            socket.connect(new InetSocketAddress(InetAddress.getByName(engine.getHost()), engine.getPort()), (int)
                    CONNECT_TIMEOUT.toMillis());
            connected = true;
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalArgumentException _) {
            // Refused, reset, or no address at all: what matters is whether somebody was there before.
        }
        return connected;
    }
}
