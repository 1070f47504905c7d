package io.github.pulumiawsecs.provider.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps connections for further requests. Thread-safe. */
final class ConnectionPool {
    /** Longer than the pause between two polls; shorter than the time after which servers and networks drop connections. */
    private static final Duration MAX_IDLE = Duration.ofSeconds(20);

    /** The check takes a millisecond; within this time a server rarely closes a connection. */
    private static final Duration UNCHECKED = Duration.ofSeconds(1);

    private static final int MAX_IDLE_CONNECTIONS = 32;

    private final InstantSource clock;
    private final Map<String, Deque<Idle>> idle = new HashMap<>();

    private record Idle(HttpConnection connection, Instant since) {}

    ConnectionPool(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns a usable connection, the one that was used last; empty when there is none. */
    Optional<HttpConnection> take(Route route) {
        for (var next = poll(route); next.isPresent(); next = poll(route)) {
            var connection = next.get().connection();
            var age = Duration.between(next.get().since(), clock.instant());
            if (age.compareTo(UNCHECKED) < 0 || (age.compareTo(MAX_IDLE) < 0 && connection.isIdle())) {
                return Optional.of(connection);
            }
            connection.close();
        }
        return Optional.empty();
    }

    private synchronized Optional<Idle> poll(Route route) {
        return Optional.ofNullable(idle.get(route.key())).map(Deque::pollFirst);
    }

    /** Takes a connection back after the end of a response. */
    void release(HttpConnection connection) {
        if (!connection.isReusable() || !add(connection)) {
            connection.close();
        }
    }

    private synchronized boolean add(HttpConnection connection) {
        var ofRoute = idle.computeIfAbsent(connection.route().key(), _ -> new ArrayDeque<>());
        if (ofRoute.size() >= MAX_IDLE_CONNECTIONS) {
            return false;
        }
        ofRoute.addFirst(new Idle(connection, clock.instant()));
        return true;
    }

    /** Closes the connections that no request uses. */
    synchronized void closeIdle() {
        idle.values().forEach(all -> all.forEach(it -> it.connection().close()));
        idle.clear();
    }
}
