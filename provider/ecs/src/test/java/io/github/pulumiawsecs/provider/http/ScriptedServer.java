package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that writes the same bytes to every client, whatever it sends, and closes the connection. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /** @param response the bytes; {@code ~} is the end of a line */
    ScriptedServer(String response) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform()
                .daemon()
                .start(() -> serve(response.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void serve(byte[] response) {
        try {
            while (true) {
                try (var connection = server.accept()) {
                    connections.incrementAndGet();
                    // The requests of these tests fit into one packet.
                    var _ = connection.getInputStream().read(new byte[1 << 12]);
                    connection.getOutputStream().write(response);
                }
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
