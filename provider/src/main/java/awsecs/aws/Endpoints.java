package awsecs.aws;

import java.net.URI;
import java.util.Optional;

/** Endpoints to call instead of AWS's own, each by service. */
public record Endpoints(Optional<URI> ecs, Optional<URI> sts) {

    /** AWS's own, as the SDK finds them for the region. */
    public static final Endpoints OF_AWS = new Endpoints(Optional.empty(), Optional.empty());

    /** Tells whether ECS is played by something on this machine, without TLS. */
    boolean localEcs() {
        return ecs.filter(url -> "http".equals(url.getScheme()) && Transport.isLocal(url.getHost()))
                .isPresent();
    }

    /** Returns a builder without overrides. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the overrides. */
    public static final class Builder {
        private Endpoints endpoints = OF_AWS;

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
