package io.github.pulumiawsecs.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of a response, which are ISO 8859-1. Reads no byte after the end of a line. */
final class LineReader {
    private final InputStream in;
    private int remaining;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        remaining = maxBytes;
    }

    /**
     * Returns the next line, without its end.
     *
     * @throws EOFException when the connection was closed
     */
    String read() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed by the other end");
            }
            if (--remaining < 0) {
                throw new IOException("the header of the response is too long");
            }
            line.append((char) next);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
