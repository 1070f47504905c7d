package io.github.pulumiawsecs.provider.http;

import java.io.Closeable;
import java.io.IOException;

/** Closes connections. */
final class Sockets {
    private Sockets() {}

    /** Closes a connection, and ignores errors. */
    static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException _) {
            // The other end may have closed it.
        }
    }
}
