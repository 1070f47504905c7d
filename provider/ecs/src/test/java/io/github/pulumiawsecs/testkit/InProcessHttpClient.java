package io.github.pulumiawsecs.testkit;

import com.sun.net.httpserver.Headers;
import io.github.pulumiawsecs.simulator.wire.HttpEndpoint;
import io.github.pulumiawsecs.simulator.wire.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Calls a simulator in this process, without sockets. Thread-safe. */
public final class InProcessHttpClient implements SdkHttpClient {
    private volatile @Nullable HttpEndpoint endpoint;
    private volatile ReplyFilter filter = ReplyFilter.NONE;

    /** Creates a client that is not connected. */
    public InProcessHttpClient() {}

    /** Creates a client of {@code endpoint}. */
    public InProcessHttpClient(HttpEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Sends all later calls to {@code newEndpoint}. */
    public void connect(HttpEndpoint newEndpoint) {
        endpoint = newEndpoint;
    }

    /** Fails all later calls with a refused connection. */
    void disconnect() {
        endpoint = null;
    }

    /** Changes all later replies. */
    void filterReplies(ReplyFilter replies) {
        filter = replies;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return execute(request);
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private HttpExecuteResponse execute(HttpExecuteRequest request) throws IOException {
        var connected = endpoint;
        if (connected == null) {
            throw new ConnectException("Connection refused");
        }
        var headers = new Headers();
        request.httpRequest().forEachHeader((name, values) -> headers.put(name, new ArrayList<>(values)));
        var requestBody = body(request);
        var reply = connected
                .handle(headers, requestBody)
                .flatMap(original -> filter.apply(operation(headers, requestBody), original))
                .orElseThrow(() -> new IOException("The simulator closed the connection"));
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(reply.status())
                        .putHeader("Content-Type", reply.contentType())
                        .putHeader("Content-Length", String.valueOf(bytes.length))
                        .putHeader(HttpReply.REQUEST_ID, reply.requestId())
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    /** ECS names the operation in a header, STS in a parameter. */
    private static String operation(Headers headers, String body) {
        var target = headers.getFirst("X-Amz-Target");
        return target == null
                ? body.replaceAll("(?s).*\\bAction=(\\w+).*", "$1")
                : target.substring(target.indexOf('.') + 1);
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        var provider = request.contentStreamProvider();
        if (provider.isEmpty()) {
            return "";
        }
        try (var stream = provider.get().newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
