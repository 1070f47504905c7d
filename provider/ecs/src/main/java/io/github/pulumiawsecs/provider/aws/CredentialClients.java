package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients that obtain credentials: AWS STS in the provider's region, and those of logins in the region of the login.
 * Thread-safe.
 */
final class CredentialClients implements AutoCloseable {
    private final ClientFactory factory;
    private final Region region;
    private final List<SdkClient> created = new CopyOnWriteArrayList<>();

    CredentialClients(ClientFactory factory, Region region) {
        this.factory = factory;
        this.region = region;
    }

    /**
     * Returns a client of AWS STS for operations whose arguments authenticate the caller.
     *
     * @throws ConfigurationException when Amazon ECS is outside of AWS and no setting directs AWS STS there
     */
    StsClient anonymousSts() {
        return sts(AnonymousCredentialsProvider.create());
    }

    /**
     * Returns a client of AWS STS.
     *
     * @throws ConfigurationException when Amazon ECS is outside of AWS and no setting directs AWS STS there
     */
    StsClient sts(AwsCredentialsProvider credentials) {
        if (factory.isOutsideAws()) {
            throw ConfigurationException.stsOutsideAws(factory.endpoints()
                    .resolve(AwsService.ECS)
                    .url()
                    .orElseThrow()
                    .name());
        }
        return create(AwsService.STS, region, credentials);
    }

    /** Returns a client whose operations authenticate the caller by a token among their arguments. */
    <C extends SdkClient> C anonymous(AwsService<C> service, Region ofLogin) {
        return create(service, ofLogin, AnonymousCredentialsProvider.create());
    }

    /** Returns such a client for the provider's region. */
    <C extends SdkClient> C anonymous(AwsService<C> service) {
        return anonymous(service, region);
    }

    private <C extends SdkClient> C create(AwsService<C> service, Region where, AwsCredentialsProvider credentials) {
        var client = factory.client(service, where, credentials);
        created.add(client);
        return client;
    }

    @Override
    public void close() {
        created.forEach(SdkClient::close);
    }
}
