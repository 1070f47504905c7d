package io.github.pulumiawsecs.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body whose end follows from its own content, not from the end of the connection. Not thread-safe. */
abstract class BodyInputStream extends InputStream {
    final InputStream in;

    /** @param in the connection */
    BodyInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    /** Reads from the connection, at most {@code limit} bytes. The body must have more. */
    final int readWithin(long limit, byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, (int) Math.min(length, limit));
        if (count < 0) {
            throw new EOFException("the response ended early");
        }
        return count;
    }
}
