package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What all our clients have in common.
 *
 * @param version the provider's version, for the user agent
 * @param transport shared by all of them; named outright, none need be looked for on the class path
 */
record ClientFactory(
        ProviderConfig settings, AwsEnvironment surroundings, String version, LazyTlsHttpClient transport) {
    RegionResolver region() {
        return new RegionResolver(settings, surroundings);
    }

    /** Returns the builder with region, transport, retries and user agent set. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B applyTo(B builder, Region region) {
        builder.httpClient(transport);
        builder.region(region);
        settings.useFipsEndpoint().ifPresent(builder::fipsEnabled);
        settings.useDualstackEndpoint().ifPresent(builder::dualstackEnabled);
        return builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .defaultProfileFileSupplier(surroundings.profiles())
                .defaultProfileName(surroundings.profileName(settings))
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "pulumi-aws-ecs/" + version)
                .build());
    }

    /** The first attempt counts too; left out, AWS_MAX_ATTEMPTS or the SDK decides. */
    private RetryStrategy retries() {
        var standard = AwsRetryStrategy.standardRetryStrategy().toBuilder();
        settings.maxRetries().ifPresent(retries -> standard.maxAttempts(retries + 1));
        return standard.build();
    }
}
