package io.github.pulumiawsecs.simulator;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS SDK clients of a simulator. */
final class SdkClients {
    private SdkClients() {}

    static EcsClient ecs(URI endpoint, String region) {
        return EcsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials("test"))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static EcsClient ecsOf(URI endpoint, String accessKey) {
        return EcsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(accessKey))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static StsClient sts(URI endpoint, String accessKey) {
        return StsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(accessKey))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static StaticCredentialsProvider credentials(String accessKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "test"));
    }
}
