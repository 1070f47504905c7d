package io.github.pulumiawsecs.provider.aws;

import java.io.UncheckedIOException;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The clients that belong together: same region, same credentials. Building it sends nothing, except for the region. */
record AwsConnection(EcsClient ecs, StsClients sts, AccountGuard guard) implements AutoCloseable {

    /** @throws ConfigurationException when the region or the configured profile is not found, or a file or variable is malformed */
    static AwsConnection build(ClientFactory basics) {
        try {
            return from(basics);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw ConfigurationException.unusable(e);
        }
    }

    private static AwsConnection from(ClientFactory basics) {
        var region = basics.region().resolve();
        var sts = new StsClients(basics, region);
        var credentials = new CredentialsResolver(basics.config(), basics.environment()).provider(sts);
        var builder = basics.applyTo(EcsClient.builder(), region).credentialsProvider(credentials);
        basics.config().endpoints().ecs().ifPresent(builder::endpointOverride);
        var guard = new AccountGuard(
                basics.config().accounts(),
                () -> sts.withCredentials(credentials).getCallerIdentity().account());
        return new AwsConnection(builder.build(), sts, guard);
    }

    /** @throws ConfigurationException when the account is excluded by the configuration */
    EcsClient ecsIfAllowed() {
        guard.rejectionReason().ifPresent(reason -> {
            throw ConfigurationException.account(reason);
        });
        return ecs;
    }

    @Override
    public void close() {
        ecs.close();
        sts.close();
    }
}
