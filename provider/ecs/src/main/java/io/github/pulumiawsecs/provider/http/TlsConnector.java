package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** Secures connections with TLS, and checks that the certificate is trusted and belongs to the host. Thread-safe. */
final class TlsConnector {
    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);

    private final CertificateAuthorities authorities;

    TlsConnector(CertificateAuthorities authorities) {
        this.authorities = authorities;
    }

    /**
     * Makes the handshake on an open connection, which it closes if that fails.
     *
     * @param host the name or address that the certificate must have
     * @param peer describes the other end in messages
     * @throws NotSentException when there is no trusted connection
     */
    Socket secure(Socket connection, String host, int port, Peer peer) throws NotSentException {
        try {
            var secured = (SSLSocket) authorities.socketFactory().createSocket(connection, host, port, true);
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.setSoTimeout((int) HANDSHAKE_TIMEOUT.toMillis());
            secured.startHandshake();
            return secured;
        } catch (IOException e) {
            Sockets.close(connection);
            throw TlsErrors.translate(e, peer);
        }
    }
}
