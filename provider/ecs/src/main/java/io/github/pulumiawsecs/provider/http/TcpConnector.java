package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens connections. If a name has several addresses, it tries one after the other, and begins next time with the one that
 * worked. Thread-safe.
 */
final class TcpConnector {
    /** The time for the last address. Two seconds, the SDK's default, are too short for a laptop behind a VPN. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** The time for an address when there are others, such as an IPv6 address in a network with IPv4 only. */
    private static final Duration TIMEOUT_BEFORE_LAST = Duration.ofSeconds(2);

    /** Names of AWS have up to eight addresses; more attempts would only delay the error. */
    private static final int MAX_ADDRESSES = 4;

    /** Returns the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Map<String, InetAddress> lastConnected = new ConcurrentHashMap<>();

    TcpConnector(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Opens a connection.
     *
     * @param peer describes the other end in messages
     * @throws NotSentException when the host has no address that accepts the connection
     */
    Socket connect(String host, int port, Peer peer) throws NotSentException {
        var addresses = addresses(host, peer);
        var failures = new ArrayList<IOException>();
        for (var address : addresses) {
            var timeout = failures.size() + 1 == addresses.size() ? TIMEOUT : TIMEOUT_BEFORE_LAST;
            try {
                var socket = open(new InetSocketAddress(address, port), timeout);
                lastConnected.put(host, address);
                return socket;
            } catch (IOException e) {
                failures.add(e);
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        throw failed(peer, addresses, failures);
    }

    private List<InetAddress> addresses(String host, Peer peer) throws NotSentException {
        try {
            var preferred = lastConnected.get(host);
            return Arrays.stream(resolver.resolve(host))
                    .sorted(Comparator.comparing(address -> !address.equals(preferred)))
                    .limit(MAX_ADDRESSES)
                    .toList();
        } catch (UnknownHostException e) {
            throw failed(peer, "host " + host + " not found", e);
        }
    }

    private static Socket open(InetSocketAddress address, Duration timeout) throws IOException {
        // The JVM's own settings, such as a SOCKS proxy, do not apply.
        var socket = new Socket(java.net.Proxy.NO_PROXY);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) timeout.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static NotSentException failed(Peer peer, List<InetAddress> addresses, List<IOException> failures) {
        var last = failures.getLast();
        if (addresses.size() == 1) {
            return failed(peer, reason(last), last);
        }
        var reasons = new ArrayList<String>();
        for (int i = 0; i < failures.size(); i++) {
            reasons.add(addresses.get(i).getHostAddress() + " " + reason(failures.get(i)));
        }
        return failed(peer, String.join(", ", reasons), last);
    }

    private static NotSentException failed(Peer peer, String reason, IOException cause) {
        return NotSentException.ofNetwork("cannot connect to " + peer.name() + ": " + reason, peer.nextStep(), cause);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> "timed out";
            case NoRouteToHostException _ -> "no route to host";
            case ConnectException e when String.valueOf(e.getMessage()).contains("refused") -> "connection refused";
            default -> String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        };
    }
}
