package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.provider.aws.AwsClientConfig;
import io.github.pulumiawsecs.provider.aws.AwsClientConfigBuilder;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import java.util.Locale;
import java.util.Map;

/**
 * The provider's configuration.
 *
 * @param aws how the provider reaches AWS
 * @param defaultTags the tags of every resource
 * @param ignoreTags the tags that the provider does not manage
 * @param preflight whether the provider checks the account before it creates a resource
 */
public record ProviderConfig(
        AwsClientConfig aws, Map<String, String> defaultTags, IgnoreTags ignoreTags, PreflightMode preflight) {

    /** Whether the provider checks the account before it creates a resource. */
    public enum PreflightMode {
        AUTO,
        STRICT,
        OFF
    }

    public ProviderConfig {
        defaultTags = Map.copyOf(defaultTags);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProviderConfig}. */
    public static final class Builder {
        private final AwsClientConfigBuilder aws = AwsClientConfig.builder();
        private Map<String, String> defaultTags = Map.of();
        private IgnoreTags ignoreTags = IgnoreTags.NONE;
        private PreflightMode preflight = PreflightMode.AUTO;

        private Builder() {}

        /** Returns the builder of the part that access to AWS needs. */
        public AwsClientConfigBuilder aws() {
            return aws;
        }

        public Builder defaultTags(Map<String, String> tags) {
            defaultTags = tags;
            return this;
        }

        public Builder ignoreTags(IgnoreTags tags) {
            ignoreTags = tags;
            return this;
        }

        /**
         * Sets the preflight mode.
         *
         * @param mode {@code auto}, {@code strict} or {@code off}
         * @throws IllegalArgumentException when {@code mode} is another text
         */
        public Builder preflight(String mode) {
            preflight = PreflightMode.valueOf(mode.toUpperCase(Locale.ROOT));
            return this;
        }

        public ProviderConfig build() {
            return new ProviderConfig(aws.build(), defaultTags, ignoreTags, preflight);
        }
    }
}
