package io.github.pulumiawsecs.provider.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A connection with HTTP/1.1. One thread uses it at a time; any thread may close it. */
final class HttpConnection implements Closeable {
    private final Route route;
    private final Socket tcp;
    private final Socket socket;
    private final InputStream in;
    private boolean isReusable = true;

    /**
     * @param tcp the connection
     * @param socket the same connection, or the TLS connection over it
     */
    HttpConnection(Route route, Socket tcp, Socket socket) throws IOException {
        this.route = route;
        this.tcp = tcp;
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    Route route() {
        return route;
    }

    /** Sends a request and reads the head of the response. */
    ResponseHead send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var head = ResponseHead.read(in);
        isReusable = head.version() == 1 && !head.has("Connection", "close") && !head.has("Proxy-Connection", "close");
        return head;
    }

    /** Returns the body that follows the head. */
    InputStream body(ResponseHead head) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        if (head.has("Transfer-Encoding", "chunked")) {
            return new ChunkedInputStream(in);
        }
        var lengths = head.headers("Content-Length");
        if (lengths.isEmpty()) {
            isReusable = false;
            return in;
        }
        long length = parseLength(lengths.getFirst());
        if (length < 0) {
            throw new IOException("the response has no valid Content-Length");
        }
        return new FixedLengthInputStream(in, length);
    }

    private static long parseLength(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** Returns whether the connection can have another request after the response. */
    boolean isReusable() {
        return isReusable;
    }

    /** Returns whether the other end has neither closed the connection nor sent anything since the last response. */
    boolean isIdle() {
        try {
            if (in.available() > 0) {
                return false;
            }
            int timeout = tcp.getSoTimeout();
            tcp.setSoTimeout((int) Duration.ofMillis(1).toMillis());
            try {
                // A byte that it reads is lost. The connection is then of no use.
                var _ = tcp.getInputStream().read();
                return false;
            } catch (SocketTimeoutException _) {
                tcp.setSoTimeout(timeout);
                return true;
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Sockets.close(socket);
    }
}
