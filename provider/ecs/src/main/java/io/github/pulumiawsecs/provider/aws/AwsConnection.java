package io.github.pulumiawsecs.provider.aws;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * The clients of one region with the same credentials, one for each service. Building a connection sends nothing,
 * except to find the region. Thread-safe.
 */
final class AwsConnection implements AutoCloseable {
    private final ClientFactory factory;
    private final Region region;
    private final StsClients sts;
    private final AwsCredentialsProvider credentials;
    private final AccountGuard guard;
    private final Map<AwsService<?>, SdkClient> clients = new HashMap<>();

    private AwsConnection(ClientFactory factory) {
        this.factory = factory;
        region = factory.region().resolve();
        sts = new StsClients(factory, region);
        credentials = new CredentialsResolver(factory.config(), factory.environment()).provider(sts);
        guard = new AccountGuard(
                factory.config().accounts(),
                skipsAccountLookup(factory),
                factory.clock(),
                () -> client(AwsService.STS).getCallerIdentity().account());
    }

    /**
     * Returns a connection with a client of Amazon ECS, which most operations need.
     *
     * @throws ConfigurationException when there is no region or no such profile, or when a configuration file or an
     *     environment variable is malformed
     */
    static AwsConnection build(ClientFactory factory) {
        try {
            var connection = new AwsConnection(factory);
            EcsClient _ = connection.client(AwsService.ECS);
            return connection;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw ConfigurationException.unusable(e);
        }
    }

    /** A local stand-in for Amazon ECS has no account, and AWS STS itself knows nothing about its task sets. */
    private static boolean skipsAccountLookup(ClientFactory factory) {
        var endpoints = factory.config().endpoints();
        return factory.config().skipRequestingAccountId()
                || (endpoints.isLocal(AwsService.ECS, factory.environment())
                        && !endpoints.isLocal(AwsService.STS, factory.environment()));
    }

    AccountGuard guard() {
        return guard;
    }

    /**
     * Returns the client of a service.
     *
     * @throws ConfigurationException when the configuration excludes the account
     */
    <C extends SdkClient> C clientIfAllowed(AwsService<C> service) {
        guard.violatedRule().ifPresent(rule -> {
            throw ConfigurationException.account(rule);
        });
        return client(service);
    }

    @SuppressWarnings("unchecked") // put by this method only
    private synchronized <C extends SdkClient> C client(AwsService<C> service) {
        return (C) clients.computeIfAbsent(service, _ -> factory.client(service, region, credentials));
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SdkClient::close);
        sts.close();
    }
}
