package io.github.pulumiawsecs.harness.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server on the loopback interface, with or without TLS, with a virtual thread for each connection. Thread-safe. */
abstract class LoopbackSocketServer implements AutoCloseable {
    private final ServerSocket server;
    private final Optional<SSLContext> tls;
    private final Thread acceptor = Thread.ofPlatform().daemon().unstarted(this::accept);

    /** @param certificate the certificate of the server; empty for a server without TLS */
    LoopbackSocketServer(Optional<PrivateAuthority.Certificate> certificate) {
        tls = certificate.map(PrivateAuthority.Certificate::context);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves one connection, and closes it. */
    abstract void serve(Socket connection) throws IOException;

    final void listen() {
        acceptor.start();
    }

    public final int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> run(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void run(Socket connection) {
        try (connection) {
            serve(tls.isPresent() ? secure(connection, tls.get()) : connection);
        } catch (IOException _) {
            // The client closed the connection, or does not trust the certificate.
        }
    }

    private static Socket secure(Socket connection, SSLContext tls) throws IOException {
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    /** Closes the port. Connections stay open. */
    @Override
    public final void close() {
        try {
            server.close();
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
