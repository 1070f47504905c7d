package io.github.pulumiawsecs.provider.http;

import java.io.Closeable;
import java.io.IOException;

/** Closes connections. */
final class Sockets {
    private Sockets() {}

    /** Closes a connection that is of no further use. */
    static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException _) {
            // It is closed, or the other end has gone.
        }
    }
}
