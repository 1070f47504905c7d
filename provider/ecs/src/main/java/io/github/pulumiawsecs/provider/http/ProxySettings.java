package io.github.pulumiawsecs.provider.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of the environment: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY} and their lower-case forms, with
 * the meaning that they have for Go (golang.org/x/net/http/httpproxy), and so for Pulumi's AWS provider. Immutable.
 */
public final class ProxySettings {
    private final Optional<Variable> https;
    private final Optional<Variable> http;
    private final NoProxy noProxy;

    private record Variable(String name, String value) {}

    private ProxySettings(Optional<Variable> https, Optional<Variable> http, NoProxy noProxy) {
        this.https = https;
        this.http = http;
        this.noProxy = noProxy;
    }

    /**
     * Reads the variables.
     *
     * @param variables returns an environment variable; null when it is not set
     */
    public static ProxySettings of(Function<String, @Nullable String> variables) {
        var https = read(variables, "HTTPS_PROXY", "https_proxy");
        var http = read(variables, "HTTP_PROXY", "http_proxy");
        return https.isEmpty() && http.isEmpty()
                ? new ProxySettings(https, http, NoProxy.EMPTY)
                : new ProxySettings(
                        https,
                        http,
                        read(variables, "NO_PROXY", "no_proxy")
                                .map(list -> NoProxy.parse(list.value()))
                                .orElse(NoProxy.EMPTY));
    }

    /** The upper-case form takes precedence, as in Go. */
    private static Optional<Variable> read(Function<String, @Nullable String> variables, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(variables.apply(name)).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Variable(name, value)))
                .findFirst();
    }

    /**
     * Returns the proxy for requests to an origin; empty when they need none. Requests to this machine never use one.
     *
     * @throws NotSentException when the variable is not the URL of a proxy
     */
    Optional<Proxy> proxyFor(Origin origin) throws NotSentException {
        var variable = origin.isTls() ? https : http;
        if (variable.isEmpty() || isLocal(origin.host()) || noProxy.matches(origin.host(), origin.port())) {
            return Optional.empty();
        }
        return Optional.of(Proxy.parse(variable.get().name(), variable.get().value()));
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || IpLiterals.parse(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }
}
