package awsecs.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** Makes clients of AWS STS: one to prove a web identity, one to assume a role, one to ask whose account it is. */
final class StsClients implements AutoCloseable {
    private final ClientBasics basics;
    private final Region region;
    private final List<StsClient> made = new CopyOnWriteArrayList<>();

    StsClients(ClientBasics basics, Region region) {
        this.basics = basics;
        this.region = region;
    }

    /** Returns a client for the calls that carry their own proof. */
    StsClient unsigned() {
        return signedWith(AnonymousCredentialsProvider.create());
    }

    StsClient signedWith(AwsCredentialsProvider credentials) {
        var builder = basics.applyTo(StsClient.builder(), region).credentialsProvider(credentials);
        basics.settings().endpoints().sts().ifPresent(builder::endpointOverride);
        var client = builder.build();
        made.add(client);
        return client;
    }

    @Override
    public void close() {
        made.forEach(StsClient::close);
    }
}
