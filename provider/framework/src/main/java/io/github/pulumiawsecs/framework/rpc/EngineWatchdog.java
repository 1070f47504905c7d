package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Detects that the engine has exited, however it ended, so that no plugin process outlives it. It keeps a TCP connection
 * open, which the operating system closes when the engine dies. When a running engine closes the idle connection, the
 * watchdog connects again. Immutable; runs on a thread of its own.
 */
final class EngineWatchdog implements Runnable {
    /** Keeps the first connection out of the start-up of the deployment. */
    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** A single failure may be a slow machine; this many in a row mean that the engine has exited. */
    private static final int MAX_FAILURES = 3;

    private final Sleeper sleeper;
    private final String address;
    private final Runnable onEngineExit;

    /**
     * @param sleeper pauses between two connections
     * @param address host and port of the engine
     * @param onEngineExit called once, when the engine has exited
     */
    EngineWatchdog(Sleeper sleeper, String address, Runnable onEngineExit) {
        this.sleeper = sleeper;
        this.address = address;
        this.onEngineExit = onEngineExit;
    }

    void start() {
        Thread.ofVirtual().name("engine-watchdog").start(this);
    }

    @Override
    public void run() {
        try {
            for (int failures = 0; failures < MAX_FAILURES; ) {
                sleeper.sleep(RECONNECT_DELAY);
                failures = connectAndDrain() ? 0 : failures + 1;
            }
            onEngineExit.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stays connected until the connection is closed; returns whether it could connect at all. */
    private boolean connectAndDrain() {
        boolean connected = false;
        try (var socket = new Socket()) {
            var engine = URI.create("tcp://" + address);
            socket.connect(new InetSocketAddress(InetAddress.getByName(engine.getHost()), engine.getPort()), (int)
                    CONNECT_TIMEOUT.toMillis());
            connected = true;
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalArgumentException _) {
            // The connection was refused or reset, or the address is not valid; only whether it was open counts.
        }
        return connected;
    }
}
