package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens the connections of a route: TCP, TLS to the proxy, the tunnel through it, TLS to the server. Thread-safe. */
final class RouteConnector {
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private final TcpConnector tcp;
    private final TlsConnector tls;

    RouteConnector(CertificateAuthorities authorities) {
        tcp = new TcpConnector(InetAddress::getAllByName);
        tls = new TlsConnector(authorities);
    }

    /** @throws NotSentException when there is no connection to the server or the proxy */
    HttpConnection connect(Route route) throws IOException {
        var origin = route.origin();
        if (route.proxy().isEmpty()) {
            var peer = origin.peer();
            var connection = tcp.connect(origin.host(), origin.port(), peer);
            return open(route, connection, origin.isTls() ? secure(connection, origin, peer) : connection);
        }
        var proxy = route.proxy().get();
        var connection = tcp.connect(proxy.host(), proxy.port(), proxy.peer(origin));
        var toProxy =
                proxy.isTls() ? tls.secure(connection, proxy.host(), proxy.port(), proxy.peer(origin)) : connection;
        if (!origin.isTls()) {
            return open(route, connection, toProxy);
        }
        ProxyTunnel.open(toProxy, proxy, origin);
        return open(route, connection, secure(toProxy, origin, origin.peer()));
    }

    private Socket secure(Socket connection, Origin origin, Peer peer) throws NotSentException {
        return tls.secure(connection, origin.host(), origin.port(), peer);
    }

    private static HttpConnection open(Route route, Socket connection, Socket secured) throws IOException {
        secured.setSoTimeout((int) READ_TIMEOUT.toMillis());
        return new HttpConnection(route, connection, secured);
    }
}
