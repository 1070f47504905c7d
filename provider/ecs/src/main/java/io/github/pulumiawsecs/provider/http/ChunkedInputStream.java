package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.io.InputStream;

/** A body in chunks (RFC 9112, "Chunked Transfer Coding"). Not thread-safe. */
final class ChunkedInputStream extends BodyInputStream {
    private static final int MAX_LINE_BYTES = 1 << 13;

    private long remainingInChunk;
    private boolean isFirst = true;
    private boolean hasEnded;

    ChunkedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (remainingInChunk == 0 && !hasEnded) {
            beginChunk();
        }
        if (hasEnded) {
            return -1;
        }
        int count = readWithin(remainingInChunk, buffer, offset, length);
        remainingInChunk -= count;
        return count;
    }

    private void beginChunk() throws IOException {
        var lines = new LineReader(in, MAX_LINE_BYTES);
        if (!isFirst) {
            lines.read(); // the end of the chunk before
        }
        isFirst = false;
        var size = lines.read().split(";", 2)[0].strip();
        try {
            remainingInChunk = Long.parseLong(size, 16);
        } catch (NumberFormatException e) {
            throw new IOException("the response has a chunk of unknown size", e);
        }
        if (remainingInChunk < 0) {
            throw new IOException("the response has a chunk of negative size");
        }
        if (remainingInChunk == 0) {
            hasEnded = true;
            while (!lines.read().isEmpty()) {
                // trailer fields
            }
        }
    }
}
