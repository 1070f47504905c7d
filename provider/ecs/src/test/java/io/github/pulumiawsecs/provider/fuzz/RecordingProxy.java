package io.github.pulumiawsecs.provider.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A proxy for one connection that records what the client sends. Thread-safe. */
final class RecordingProxy implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** @param port the port of the server */
    RecordingProxy(int port) throws IOException {
        Thread.ofVirtual().start(() -> relay(port));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns the bytes that the client has sent. */
    byte[] sent() {
        return sent.toByteArray();
    }

    private void relay(int port) {
        try (var client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> copyResponses(server, client));
            var buffer = new byte[8_192];
            for (int read = client.getInputStream().read(buffer);
                    read >= 0;
                    read = client.getInputStream().read(buffer)) {
                sent.write(buffer, 0, read);
                server.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException _) {
            // The client or the server has closed the connection.
        }
    }

    private static void copyResponses(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // As above.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
