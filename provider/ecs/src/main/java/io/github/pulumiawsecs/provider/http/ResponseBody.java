package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import software.amazon.awssdk.http.Abortable;

/** The body of a response. Its end, or its close, releases the connection. Not thread-safe. */
final class ResponseBody extends InputStream implements Abortable {
    /** The rest of a body is read up to this length to reuse the connection. */
    private static final int MAX_REST = 1 << 16;

    private final InputStream body;
    private final HttpConnection connection;
    private final Consumer<HttpConnection> release;
    private boolean isReleased;

    /** @param release takes the connection for further requests */
    ResponseBody(InputStream body, HttpConnection connection, Consumer<HttpConnection> release) {
        this.body = body;
        this.connection = connection;
        this.release = release;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (isReleased) {
            return -1;
        }
        try {
            int count = body.read(buffer, offset, length);
            if (count < 0) {
                isReleased = true;
                release.accept(connection);
            }
            return count;
        } catch (IOException e) {
            abort();
            throw e;
        }
    }

    @Override
    public void abort() {
        isReleased = true;
        connection.close();
    }

    @Override
    public void close() {
        if (isReleased) {
            return;
        }
        try {
            readNBytes(MAX_REST);
        } catch (IOException _) {
            // Closed by read.
        }
        if (!isReleased) {
            abort();
        }
    }
}
