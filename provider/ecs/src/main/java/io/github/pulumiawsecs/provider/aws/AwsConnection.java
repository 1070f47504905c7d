package io.github.pulumiawsecs.provider.aws;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final CredentialClients credentialClients;
    private final CredentialsResolver.Resolved credentials;
    private final AccountGuard guard;
    private final Map<AwsService<?>, SdkClient> clients = new HashMap<>();

    private AwsConnection(ClientFactory factory) {
        this.factory = factory;
        region = factory.region().resolve();
        credentialClients = new CredentialClients(factory, region);
        credentials = new CredentialsResolver(factory.config(), factory.environment(), credentialClients).resolve();
        guard = new AccountGuard(
                factory.config().accounts(), skipsAccountLookup(factory), factory.clock(), this::accountId);
    }

    /**
     * Returns a connection with a client of Amazon ECS, which most operations need.
     *
     * @param ecs that client; empty to create it
     * @throws ConfigurationException when there is no region or no such profile, or when a configuration file or an
     *     environment variable is malformed
     */
    static AwsConnection build(ClientFactory factory, Optional<EcsClient> ecs) {
        try {
            var connection = new AwsConnection(factory);
            ecs.ifPresent(client -> connection.clients.put(AwsService.ECS, client));
            EcsClient _ = connection.client(AwsService.ECS);
            return connection;
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | UncheckedIOException e) {
            // The SDK throws NullPointerException for a blank key.
            throw ConfigurationException.unusable(e);
        }
    }

    /**
     * Another implementation of Amazon ECS has accounts of its own. AWS STS does not have its accounts, and
     * must not receive its credentials.
     */
    private static boolean skipsAccountLookup(ClientFactory factory) {
        return factory.config().skipRequestingAccountId() || factory.isOutsideAws();
    }

    private String accountId() {
        if (factory.isOutsideAws()) {
            throw ConfigurationException.accountOutsideAws();
        }
        return client(AwsService.STS).getCallerIdentity().account();
    }

    /** Returns the sources of region and credentials, for debug output. */
    String description() {
        return "AWS access: region " + region + " from " + factory.region().source() + ", credentials from "
                + credentials.source();
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
        return (C) clients.computeIfAbsent(service, _ -> factory.client(service, region, credentials.provider()));
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SdkClient::close);
        credentialClients.close();
    }
}
