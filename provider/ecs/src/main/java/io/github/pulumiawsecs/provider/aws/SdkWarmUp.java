package io.github.pulumiawsecs.provider.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/**
 * Warms up the AWS SDK: sends one request of each service that has a {@link AwsService.WarmUp} to a stub HTTP client.
 * Class loading and endpoint rules are then done while the engine starts. Nothing leaves the process; the SDK may read
 * the profile files, as it does later.
 */
public final class SdkWarmUp implements Runnable {

    /** Starts the warm-up on a thread of its own. */
    public static void start() {
        Thread.ofPlatform().daemon().name("sdk-warm-up").start(new SdkWarmUp());
    }

    private SdkWarmUp() {}

    @Override
    public void run() {
        for (var service : AwsService.ALL) {
            warmUp(service);
        }
    }

    private static <C extends SdkClient> void warmUp(AwsService<C> service) {
        if (service.warmUp().isEmpty()) {
            return;
        }
        var warmUp = service.warmUp().get();
        try (var client = service.client(new StubOptions(warmUp.responseBody()))) {
            warmUp.request().accept(client);
        } catch (RuntimeException _) {
            // The first real call fails in the same way and reports the error.
        }
    }

    /**
     * The options of a client that sends nothing.
     *
     * @param responseBody the body of all responses
     */
    private record StubOptions(String responseBody) implements AwsService.BuilderOptions {
        @Override
        public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> void applyTo(B builder) {
            builder.httpClient(new StubHttpClient(responseBody));
            builder.region(Region.US_EAST_1);
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("warm-up", "warm-up")));
        }
    }

    /** Returns the same response to every request. */
    private record StubHttpClient(String body) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
