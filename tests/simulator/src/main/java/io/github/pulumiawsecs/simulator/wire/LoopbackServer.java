package io.github.pulumiawsecs.simulator.wire;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server for an {@link HttpEndpoint} on a port of the loopback interface. Thread-safe. */
public final class LoopbackServer implements AutoCloseable {
    static {
        // Nagle's algorithm delays every second packet by 40 ms. The JDK's server reads this property once, when its
        // class is loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor;

    private LoopbackServer(HttpEndpoint endpoint, int port) throws IOException {
        executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "ecs-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        server.setExecutor(executor);
        server.createContext("/", new HttpServerAdapter(endpoint));
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for any free port
     * @throws UncheckedIOException if the port is not available
     */
    public static LoopbackServer start(HttpEndpoint endpoint, int port) {
        try {
            LoopbackServer started = new LoopbackServer(endpoint, port);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " of 127.0.0.1", e);
        }
    }

    /** Lets {@code handler} respond to the requests below {@code path}. */
    public void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Returns the server's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
