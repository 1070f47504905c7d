package io.github.pulumiawsecs.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that completes no request. */
public final class SlowEndpoint implements AutoCloseable {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\nX-Padding: ";

    /** How the server treats connections. */
    public enum Behavior {
        /** Reads the request and sends nothing. */
        SILENT,
        /** Sends a character of the headers every 100 ms. */
        SLOW_HEADERS,
        /** Sends the headers, then a character of the body every 100 ms. */
        SLOW_BODY,
        /** Closes each connection after the request. */
        DROPS,
        /** Does not listen. */
        REFUSED,
        /** Does not answer connection attempts. */
        BLACK_HOLE
    }

    private final Behavior behavior;
    private final ServerSocket server;
    private final List<AutoCloseable> connections = new CopyOnWriteArrayList<>();

    /**
     * Starts a server on this machine.
     *
     * @throws IOException if it cannot bind a port
     */
    public SlowEndpoint(Behavior behavior) throws IOException {
        this.behavior = behavior;
        server = new ServerSocket();
        server.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), behavior == Behavior.BLACK_HOLE ? 1 : 50);
        switch (behavior) {
            case REFUSED -> server.close();
            case BLACK_HOLE -> fillBacklog();
            default -> Thread.ofVirtual().start(this::accept);
        }
    }

    /** Returns the address of the server. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            try {
                connection.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    /** The operating system drops connection attempts when the backlog is full. */
    private void fillBacklog() throws IOException {
        for (int i = 0; i < 8; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            var _ = channel.connect(server.getLocalSocketAddress());
            connections.add(channel);
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // The server was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var request = new byte[1 << 16];
            if (socket.getInputStream().read(request) > 0 && behavior != Behavior.DROPS) {
                var start = switch (behavior) {
                    case SLOW_HEADERS -> HEADERS;
                    case SLOW_BODY -> HEADERS + "\r\n\r\n";
                    default -> "";
                };
                socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    Thread.sleep(100);
                    if (behavior != Behavior.SILENT) {
                        socket.getOutputStream().write('x');
                    }
                }
            }
        } catch (IOException _) {
            // The client closed the connection.
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
