package io.github.pulumiawsecs.provider.http;

import java.util.Optional;

/** A server, and the proxy through which it is reached. Requests of one route share connections. */
record Route(Origin origin, Optional<Proxy> proxy) {

    /** Returns a text that is equal for equal routes. (The hash code of a record costs time at the first call.) */
    String key() {
        return origin.url() + proxy.map(it -> " " + it).orElse("");
    }

    /** Returns the proxy that reads the requests: without TLS there is no tunnel. */
    Optional<Proxy> forwardingProxy() {
        return origin.isTls() ? Optional.empty() : proxy;
    }
}
