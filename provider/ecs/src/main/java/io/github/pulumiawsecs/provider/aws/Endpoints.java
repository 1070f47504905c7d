package io.github.pulumiawsecs.provider.aws;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Endpoints that replace those of AWS.
 *
 * @param overrides the endpoint of each service that has one
 */
public record Endpoints(Map<AwsService<?>, URI> overrides) {
    private static final Pattern LOCAL = Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?");

    /** AWS's own endpoints, as the SDK finds them for the region. */
    public static final Endpoints DEFAULT = new Endpoints(Map.of());

    public Endpoints {
        overrides = Map.copyOf(overrides);
    }

    /** Returns the configured endpoint of the service. */
    Optional<URI> of(AwsService<?> service) {
        return Optional.ofNullable(overrides.get(service));
    }

    /** Returns whether configuration or environment direct the service to a server on this machine, without TLS. */
    boolean isLocal(AwsService<?> service, AwsEnvironment environment) {
        return of(service)
                .map(URI::toString)
                .or(() -> environment.variable(service.endpointVariable()))
                .or(() -> environment.variable("AWS_ENDPOINT_URL"))
                .filter(url -> LOCAL.matcher(url).matches())
                .isPresent();
    }

    /** Returns a builder without overrides. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Endpoints}. */
    public static final class Builder {
        private final Map<AwsService<?>, URI> overrides = new HashMap<>();

        private Builder() {}

        /**
         * Sets the endpoint of a service.
         *
         * @throws IllegalArgumentException when {@code url} is not a URL
         */
        public Builder override(AwsService<?> service, String url) {
            overrides.put(service, URI.create(url));
            return this;
        }

        public Endpoints build() {
            return new Endpoints(overrides);
        }
    }
}
