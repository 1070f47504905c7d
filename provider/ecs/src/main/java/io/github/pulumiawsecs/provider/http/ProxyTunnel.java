package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A tunnel through a proxy to a server (RFC 9110, "CONNECT"), and the proxy's refusals. */
final class ProxyTunnel {
    /** The proxy connects to the server first. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final int AUTHENTICATION_REQUIRED = 407;

    private ProxyTunnel() {}

    /**
     * Asks the proxy for a tunnel, and closes the connection if the proxy refuses.
     *
     * @throws NotSentException when there is no tunnel
     */
    static void open(Socket toProxy, Proxy proxy, Origin origin) throws NotSentException {
        try {
            toProxy.setSoTimeout((int) TIMEOUT.toMillis());
            toProxy.getOutputStream().write(request(proxy, origin).getBytes(StandardCharsets.UTF_8));
            var response = ResponseHead.read(toProxy.getInputStream());
            if (response.status() < 200 || response.status() > 299) {
                throw refused(response, proxy, origin);
            }
        } catch (NotSentException e) {
            Sockets.close(toProxy);
            throw e;
        } catch (IOException e) {
            Sockets.close(toProxy);
            var peer = proxy.peer(origin);
            throw NotSentException.ofNetwork(
                    "no tunnel through " + peer.name() + ": "
                            + (e instanceof SocketTimeoutException ? "timed out" : e.getMessage()),
                    peer.nextStep(),
                    e);
        }
    }

    private static String request(Proxy proxy, Origin origin) {
        var authorization = proxy.authorization()
                .map(value -> "Proxy-Authorization: " + value + "\r\n")
                .orElse("");
        var host = origin.hostAndPort();
        return "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n" + authorization + "\r\n";
    }

    private static NotSentException refused(ResponseHead response, Proxy proxy, Origin origin) {
        if (response.status() == AUTHENTICATION_REQUIRED) {
            return authenticationRequired(response, proxy);
        }
        var peer = proxy.peer(origin);
        var problem = "no tunnel through " + peer.name() + ": the proxy answered HTTP " + response.status() + " "
                + response.reason();
        // 5xx: the proxy cannot reach the server now. 4xx: the proxy does not allow it.
        return response.status() >= 500
                ? NotSentException.ofNetwork(problem.strip(), peer.nextStep(), null)
                : NotSentException.ofSetting(problem.strip(), peer.nextStep(), null);
    }

    /**
     * Throws if the response to a request without a tunnel is the proxy's own: its demand for a password, or an error that has
     * neither AWS's request ID nor a body in AWS's formats.
     *
     * @throws NotSentException when the proxy does not forward the request
     * @throws IOException when the proxy has no response of the server, which may have executed the request
     */
    static void requireForwarded(ResponseHead response, Proxy proxy, Origin origin) throws IOException {
        if (response.status() == AUTHENTICATION_REQUIRED) {
            throw authenticationRequired(response, proxy);
        }
        if (response.status() < 400 || isOfAws(response)) {
            return;
        }
        var peer = proxy.peer(origin);
        var problem = (peer.name() + " answered HTTP " + response.status() + " " + response.reason()).strip();
        throw response.status() >= 500
                ? new IOException(problem)
                : NotSentException.ofSetting(problem, peer.nextStep(), null);
    }

    private static boolean isOfAws(ResponseHead response) {
        return !response.headers("x-amzn-RequestId").isEmpty()
                || response.headers("Content-Type").stream().anyMatch(type -> type.matches("(?i).*(json|/xml).*"));
    }

    private static NotSentException authenticationRequired(ResponseHead response, Proxy proxy) {
        var schemes = response.headers("Proxy-Authenticate").stream()
                .map(challenge -> challenge.split("[ ,]", 2)[0])
                .toList();
        if (!schemes.isEmpty()
                && schemes.stream().noneMatch(it -> it.toLowerCase(Locale.ROOT).equals("basic"))) {
            return NotSentException.ofSetting(
                    "the proxy " + proxy + " requires authentication by " + String.join(" or ", schemes)
                            + ", which the provider does not support (HTTP 407)",
                    "use a proxy with Basic authentication, or a local proxy that authenticates itself",
                    null);
        }
        return NotSentException.ofSetting(
                proxy.authorization().isPresent()
                        ? "the proxy " + proxy + " rejected its user and password (HTTP 407)"
                        : "the proxy " + proxy + " requires a user and a password (HTTP 407)",
                "set " + proxy.variable() + " to http://USER:PASSWORD@" + Origin.bracketed(proxy.host()) + ":"
                        + proxy.port() + " with percent-encoded user and password",
                null);
    }
}
