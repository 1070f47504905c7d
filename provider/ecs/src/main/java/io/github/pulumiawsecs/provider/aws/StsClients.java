package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** Makes clients of AWS STS: one to prove a web identity, one to assume a role, one to ask whose account it is. */
final class StsClients implements AutoCloseable {
    private final ClientFactory basics;
    private final Region region;
    private final List<StsClient> created = new CopyOnWriteArrayList<>();

    StsClients(ClientFactory basics, Region region) {
        this.basics = basics;
        this.region = region;
    }

    /** Returns a client for the calls that carry their own proof. */
    StsClient anonymous() {
        return withCredentials(AnonymousCredentialsProvider.create());
    }

    StsClient withCredentials(AwsCredentialsProvider credentials) {
        var builder = basics.applyTo(StsClient.builder(), region).credentialsProvider(credentials);
        basics.config().endpoints().sts().ifPresent(builder::endpointOverride);
        var client = builder.build();
        created.add(client);
        return client;
    }

    @Override
    public void close() {
        created.forEach(StsClient::close);
    }
}
