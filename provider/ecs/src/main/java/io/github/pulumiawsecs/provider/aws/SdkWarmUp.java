package io.github.pulumiawsecs.provider.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Makes one call to nobody, before anything is configured: what the SDK does only once (loading classes, endpoint
 * rules, its own defaults) is then done while the engine still gets ready. Nothing is sent; the profile files may be
 * read, as they will be again.
 */
public final class SdkWarmUp implements Runnable {

    /** Starts the rehearsal on a thread of its own. */
    public static void start() {
        Thread.ofPlatform().daemon().name("rehearsal").start(new SdkWarmUp());
    }

    private SdkWarmUp() {}

    @Override
    public void run() {
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"));
        try (var client = EcsClient.builder()
                .httpClient(new StubHttpClient())
                .region(Region.US_EAST_1)
                .credentialsProvider(nobody)
                .build()) {
            client.describeTaskSets(
                    request -> request.cluster("none").service("none").taskSets("none"));
        } catch (RuntimeException _) {
            // The first real call meets the same trouble, and has somebody to tell.
        }
    }

    /** Answers every request with nothing found. */
    private static final class StubHttpClient implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    var body = "{\"taskSets\":[],\"failures\":[]}".getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
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
