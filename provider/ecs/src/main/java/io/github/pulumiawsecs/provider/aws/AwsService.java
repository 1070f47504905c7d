package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * An AWS service that the provider calls. A new service is one entry in {@link #ALL} and one dependency: its client, its
 * endpoint in the configuration, and its warm-up follow from the entry. The errors of its operations belong to its
 * {@link AwsOperation}s. Immutable.
 *
 * @param <C> the SDK's client
 */
public final class AwsService<C extends SdkClient> {
    /** Amazon ECS. */
    public static final AwsService<EcsClient> ECS = new AwsService<>(
            new Names("ecs", "ECS", "ecs", "ecs", "Amazon ECS"),
            clients(EcsClient::builder),
            Optional.of(new WarmUp<>(
                    "{\"taskSets\":[{\"createdAt\":1.5}],\"failures\":[]}",
                    client -> client.describeTaskSets(
                            request -> request.cluster("none").service("none").taskSets("none")))));

    /** AWS STS. Without a warm-up: few configurations call it. */
    public static final AwsService<StsClient> STS = new AwsService<>(
            new Names("sts", "STS", "sts", "sts", "AWS STS"), clients(StsClient::builder), Optional.empty());

    /** All services, in the order of the configuration's endpoints. */
    public static final List<AwsService<?>> ALL = List.of(ECS, STS);

    private final Names names;
    private final ClientBuilder<C> builder;
    private final Optional<WarmUp<C>> warmUp;

    private AwsService(Names names, ClientBuilder<C> builder, Optional<WarmUp<C>> warmUp) {
        this.names = names;
        this.builder = builder;
        this.warmUp = warmUp;
    }

    /**
     * The names of a service.
     *
     * @param property the property of {@code endpoints} in the provider's configuration
     * @param environmentSuffix the end of {@code AWS_ENDPOINT_URL_…} (AWS SDKs and Tools Reference Guide,
     *     "Service-specific endpoints")
     * @param iamPrefix the prefix of its actions in IAM policies
     * @param endpointPrefix the start of the host name of its endpoints
     * @param displayName the name in texts
     */
    private record Names(
            String property, String environmentSuffix, String iamPrefix, String endpointPrefix, String displayName) {}

    /**
     * A request that loads the classes of the service's calls.
     *
     * @param responseBody the body of a successful response
     * @param request sends the request
     */
    record WarmUp<C>(String responseBody, Consumer<C> request) {}

    /** Sets the common options of a client's builder. */
    interface BuilderOptions {
        <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> void applyTo(B builder);
    }

    @FunctionalInterface
    private interface ClientBuilder<C> {
        C build(BuilderOptions options);
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkClient>
            ClientBuilder<C> clients(Supplier<B> builders) {
        return options -> {
            var builder = builders.get();
            options.applyTo(builder);
            return builder.build();
        };
    }

    /** Returns a service whose endpoint is no property of the provider's configuration. */
    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkClient>
            AwsService<C> withoutEndpointProperty(
                    String environmentSuffix, String endpointPrefix, String displayName, Supplier<B> builders) {
        return new AwsService<>(
                new Names(endpointPrefix, environmentSuffix, endpointPrefix, endpointPrefix, displayName),
                clients(builders),
                Optional.empty());
    }

    /** Returns a new client, which the caller closes. Sends nothing. */
    C client(BuilderOptions options) {
        return builder.build(options);
    }

    Optional<WarmUp<C>> warmUp() {
        return warmUp;
    }

    /** Returns the name of the service's property in {@code endpoints} of the provider's configuration. */
    public String endpointProperty() {
        return names.property();
    }

    /** Returns the environment variable that overrides the service's endpoint. */
    public String endpointVariable() {
        return "AWS_ENDPOINT_URL_" + names.environmentSuffix();
    }

    /** Returns the service's name in a {@code services} section of the AWS configuration file. */
    String configKey() {
        return names.environmentSuffix().toLowerCase(Locale.ROOT);
    }

    /** Returns the start of the host name of the service's endpoints. */
    String endpointPrefix() {
        return names.endpointPrefix();
    }

    /** Returns the prefix of the service's actions in IAM policies. */
    String iamPrefix() {
        return names.iamPrefix();
    }

    /** Returns the service's name, as in "Amazon ECS". */
    public String displayName() {
        return names.displayName();
    }

    @Override
    public String toString() {
        return names.displayName();
    }
}
