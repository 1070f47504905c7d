package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.io.InputStream;

/** A body of known length. Not thread-safe. */
final class FixedLengthInputStream extends BodyInputStream {
    private long remaining;

    FixedLengthInputStream(InputStream in, long length) {
        super(in);
        remaining = length;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int count = readWithin(remaining, buffer, offset, length);
        remaining -= count;
        return count;
    }
}
