package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.http.HttpTransport;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Creates the clients of AWS services, with the settings that all of them share. Thread-safe.
 *
 * <p>Signatures, the expiry of credentials, the SDK's retries and the timeouts of connections use the clock of the
 * machine: AWS rejects requests with another time, and the SDK has no setting for its clock.
 *
 * @param version the provider's version, for the user agent
 * @param clock measures the duration of calls and the age of a failed lookup of the account
 * @param httpClient the HTTP client of all clients; set explicitly, so that the SDK does not search the class path
 */
record ClientFactory(
        AwsClientConfig config,
        AwsEnvironment environment,
        String version,
        InstantSource clock,
        SdkHttpClient httpClient) {
    RegionResolver region() {
        return new RegionResolver(settings());
    }

    AwsSettings settings() {
        return new AwsSettings(config, environment);
    }

    EndpointResolver endpoints() {
        return new EndpointResolver(settings());
    }

    /** Returns whether Amazon ECS is a server outside of AWS while no setting directs AWS STS elsewhere. */
    boolean isOutsideAws() {
        return endpoints().resolve(AwsService.ECS).isOutsideAws()
                && endpoints().resolve(AwsService.STS).url().isEmpty();
    }

    /**
     * Returns a new client of the service, which the caller closes. Sends nothing.
     *
     * @throws ConfigurationException when a setting of the environment or the profile is invalid
     */
    <C extends SdkClient> C client(AwsService<C> service, Region region, AwsCredentialsProvider credentials) {
        var target = endpoints().resolve(service);
        return service.client(
                new Options(this, target, endpoints().override(service, target, region), region, credentials));
    }

    private record Options(
            ClientFactory factory,
            EndpointResolver.Target target,
            Optional<URI> endpoint,
            Region region,
            AwsCredentialsProvider credentials)
            implements AwsService.BuilderOptions {
        @Override
        public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> void applyTo(B builder) {
            builder.httpClient(factory.httpClient(target));
            builder.region(region);
            builder.credentialsProvider(new SigningCredentials(credentials));
            builder.overrideConfiguration(factory.overrides());
            endpoint.ifPresent(builder::endpointOverride);
            builder.fipsEnabled(endpoint.isEmpty() && target.fips());
            builder.dualstackEnabled(endpoint.isEmpty() && target.dualstack());
        }
    }

    /** Returns the HTTP client of a service, which names the setting of the service's endpoint in errors. */
    private SdkHttpClient httpClient(EndpointResolver.Target target) {
        return httpClient instanceof HttpTransport transport
                ? transport.forEndpointOf(
                        target.url().map(AwsSettings.Setting::name).orElse(""))
                : httpClient;
    }

    private ClientOverrideConfiguration overrides() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .addExecutionInterceptor(new CallTraceInterceptor(clock))
                .addExecutionInterceptor(new ResponseValidator())
                .defaultProfileFile(SdkProfile.of(settings().profile()))
                .defaultProfileName(SdkProfile.NAME)
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "pulumi-aws-ecs/" + version)
                .build();
    }

    /** The setting counts the first attempt too. */
    private RetryStrategy retries() {
        var standard = AwsRetryStrategy.standardRetryStrategy().toBuilder();
        config.maxRetries()
                .map(retries -> retries + 1)
                .or(() -> settings()
                        .findNumber("AWS_MAX_ATTEMPTS", "max_attempts", 1)
                        .map(AwsSettings.Setting::value))
                .ifPresent(standard::maxAttempts);
        return new OperationRetryStrategy(standard.build());
    }
}
