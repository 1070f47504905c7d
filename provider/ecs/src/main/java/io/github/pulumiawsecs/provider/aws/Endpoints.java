package io.github.pulumiawsecs.provider.aws;

import java.net.URI;
import java.net.URISyntaxException;
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

    /** The domains of all partitions (botocore, "partitions.json": dnsSuffix and dualStackDnsSuffix). */
    private static final Pattern OF_AWS = Pattern.compile("(?i).*\\.(amazonaws\\.(com|com\\.cn|eu)|api\\.aws"
            + "|api\\.amazonwebservices\\.(com\\.cn|eu)|(api\\.aws\\.)?(c2s\\.ic|ic|sc2s\\.sgov|scloud|csp\\.hci\\.ic|hci\\.ic)\\.gov"
            + "|cloud(-aws)?\\.adc-e\\.uk)");

    /** AWS's own endpoints, as the SDK finds them for the region. */
    public static final Endpoints DEFAULT = new Endpoints(Map.of());

    public Endpoints {
        overrides = Map.copyOf(overrides);
    }

    /** Returns the configured endpoint of the service. */
    Optional<URI> of(AwsService<?> service) {
        return Optional.ofNullable(overrides.get(service));
    }

    /** Returns whether the URL names a server on this machine, without TLS. */
    static boolean isLocal(URI url) {
        return LOCAL.matcher(url.toString()).matches();
    }

    /** Returns whether the URL names an endpoint of AWS, such as a VPC endpoint. */
    static boolean isOfAws(URI url) {
        return OF_AWS.matcher(String.valueOf(url.getHost())).matches();
    }

    /** Returns the URL; empty when the text is not an HTTP URL with a host. */
    public static Optional<URI> parse(String text) {
        try {
            var url = new URI(text);
            return Optional.of(url)
                    .filter(it -> it.getHost() != null
                            && ("http".equalsIgnoreCase(it.getScheme()) || "https".equalsIgnoreCase(it.getScheme())));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
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
         * @throws IllegalArgumentException when {@code url} is not a URL with a host
         */
        public Builder override(AwsService<?> service, String url) {
            var endpoint = URI.create(url);
            if (endpoint.getScheme() == null || endpoint.getHost() == null) {
                throw new IllegalArgumentException("must be a URL with a host");
            }
            overrides.put(service, endpoint);
            return this;
        }

        public Endpoints build() {
            return new Endpoints(overrides);
        }
    }
}
