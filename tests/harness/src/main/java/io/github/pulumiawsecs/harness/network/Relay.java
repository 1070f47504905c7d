package io.github.pulumiawsecs.harness.network;

import java.io.IOException;
import java.net.Socket;

/** Copies bytes between two connections. */
final class Relay {
    private Relay() {}

    /** Copies in both directions until one side closes, and then closes both. */
    static void run(Socket one, Socket two) throws IOException {
        try (one;
                two) {
            var back = Thread.ofVirtual().start(() -> copy(two, one));
            copy(one, two);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One side closed the connection.
        }
        try {
            to.close();
            from.close();
        } catch (IOException _) {
            // It is closed.
        }
    }
}
