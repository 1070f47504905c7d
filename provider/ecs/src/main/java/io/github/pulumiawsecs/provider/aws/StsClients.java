package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients of AWS STS that obtain credentials. Thread-safe. */
final class StsClients implements AutoCloseable {
    private final ClientFactory factory;
    private final Region region;
    private final List<StsClient> created = new CopyOnWriteArrayList<>();

    StsClients(ClientFactory factory, Region region) {
        this.factory = factory;
        this.region = region;
    }

    /** Returns a client for operations whose arguments authenticate the caller. */
    StsClient anonymous() {
        return withCredentials(AnonymousCredentialsProvider.create());
    }

    StsClient withCredentials(AwsCredentialsProvider credentials) {
        var client = factory.client(AwsService.STS, region, credentials);
        created.add(client);
        return client;
    }

    @Override
    public void close() {
        created.forEach(StsClient::close);
    }
}
