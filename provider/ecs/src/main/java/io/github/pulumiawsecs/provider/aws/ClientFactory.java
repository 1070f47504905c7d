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
 * @param httpClient shared by all of them; named outright, none need be looked for on the class path
 */
record ClientFactory(AwsClientConfig config, AwsEnvironment environment, String version, LazyTlsHttpClient httpClient) {
    RegionResolver region() {
        return new RegionResolver(config, environment);
    }

    /** Returns the builder with region, transport, retries and user agent set. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B applyTo(B builder, Region region) {
        builder.httpClient(httpClient);
        builder.region(region);
        config.useFipsEndpoint().ifPresent(builder::fipsEnabled);
        config.useDualstackEndpoint().ifPresent(builder::dualstackEnabled);
        return builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .defaultProfileFileSupplier(environment.profiles())
                .defaultProfileName(environment.profileName(config))
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "pulumi-aws-ecs/" + version)
                .build());
    }

    /** The first attempt counts too; left out, AWS_MAX_ATTEMPTS or the SDK decides. */
    private RetryStrategy retries() {
        var standard = AwsRetryStrategy.standardRetryStrategy().toBuilder();
        config.maxRetries().ifPresent(retries -> standard.maxAttempts(retries + 1));
        return standard.build();
    }
}
