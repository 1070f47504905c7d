package io.github.pulumiawsecs.harness.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/** A server with TLS in front of one without. */
public final class TlsFront extends LoopbackSocketServer {
    private final int target;

    private TlsFront(PrivateAuthority.Certificate certificate, int target) {
        super(Optional.of(certificate));
        this.target = target;
    }

    /**
     * Starts a server.
     *
     * @param target the port of the server without TLS
     */
    public static TlsFront start(PrivateAuthority.Certificate certificate, int target) {
        var front = new TlsFront(certificate, target);
        front.listen();
        return front;
    }

    public String url() {
        return "https://localhost:" + port();
    }

    @Override
    void serve(Socket connection) throws IOException {
        Relay.run(connection, new Socket(InetAddress.getLoopbackAddress(), target));
    }
}
