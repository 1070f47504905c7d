package io.github.pulumiawsecs.provider.aws;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Endpoints to call instead of AWS's own, each by service. */
public record Endpoints(Optional<URI> ecs, Optional<URI> sts) {

    private static final Pattern LOCAL = Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?");

    /** AWS's own, as the SDK finds them for the region. */
    public static final Endpoints DEFAULT = new Endpoints(Optional.empty(), Optional.empty());

    /** Tells whether ECS is played by something on this machine, without TLS, by configuration or environment. */
    boolean isLocalEcs(AwsEnvironment surroundings) {
        return ecs.map(URI::toString)
                .or(() -> surroundings.variable("AWS_ENDPOINT_URL_ECS"))
                .or(() -> surroundings.variable("AWS_ENDPOINT_URL"))
                .filter(url -> LOCAL.matcher(url).matches())
                .isPresent();
    }

    /** Returns a builder without overrides. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the overrides. */
    public static final class Builder {
        private Endpoints endpoints = DEFAULT;

        private Builder() {}

        /**
         * Sets the endpoint of Amazon ECS.
         *
         * @throws IllegalArgumentException when it is no URL
         */
        public Builder ecs(String url) {
            endpoints = new Endpoints(Optional.of(URI.create(url)), endpoints.sts);
            return this;
        }

        /**
         * Sets the endpoint of AWS STS.
         *
         * @throws IllegalArgumentException when it is no URL
         */
        public Builder sts(String url) {
            endpoints = new Endpoints(endpoints.ecs, Optional.of(URI.create(url)));
            return this;
        }

        public Endpoints build() {
            return endpoints;
        }
    }
}
