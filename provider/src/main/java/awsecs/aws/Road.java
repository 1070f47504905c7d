package awsecs.aws;

import java.io.UncheckedIOException;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The clients that belong together: same region, same credentials. Building it sends nothing, except for the region. */
record Road(EcsClient ecs, StsClients sts, AccountGuard guard) implements AutoCloseable {

    /** @throws NotConfigured when the region or the configured profile is not found, or a file or variable is malformed */
    static Road build(ClientBasics basics) {
        try {
            return from(basics);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw NotConfigured.unusable(e);
        }
    }

    private static Road from(ClientBasics basics) {
        var region = basics.region().anywhere();
        var sts = new StsClients(basics, region);
        var credentials = new Credentials(basics.settings(), basics.surroundings()).provider(sts);
        var builder = basics.applyTo(EcsClient.builder(), region).credentialsProvider(credentials);
        basics.settings().endpoints().ecs().ifPresent(builder::endpointOverride);
        var guard = new AccountGuard(
                basics.settings().accounts(),
                () -> sts.signedWith(credentials).getCallerIdentity().account());
        return new Road(builder.build(), sts, guard);
    }

    /** @throws NotConfigured when the account is excluded by the configuration */
    EcsClient ecsIfAllowed() {
        guard.refusal().ifPresent(reason -> {
            throw NotConfigured.account(reason);
        });
        return ecs;
    }

    @Override
    public void close() {
        ecs.close();
        sts.close();
    }
}
