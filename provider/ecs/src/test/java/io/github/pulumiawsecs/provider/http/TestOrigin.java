package io.github.pulumiawsecs.provider.http;

import com.sun.net.httpserver.HttpServer;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A server without TLS that answers with the request's body, and records the requests. */
final class TestOrigin implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    TestOrigin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRemoteAddress().getPort());
                var body = exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders()
                        .add("Seen-Host", exchange.getRequestHeaders().getFirst("Host"));
                exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Returns method and target of the requests so far, and the port of the client. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Returns a client with these environment variables. */
    static HttpTransport transport(Map<String, String> environment) {
        return transport(environment, Sleeper.system());
    }

    static HttpTransport transport(Map<String, String> environment, InstantSource clock) {
        return new HttpTransport(
                ProxySettings.of(environment::get),
                new CertificateAuthorities(
                        () -> Optional.ofNullable(environment.get("AWS_CA_BUNDLE"))
                                .map(file -> new CaBundle("AWS_CA_BUNDLE", file, Path.of(file))),
                        new MachineCertificates(environment::get, List.of())),
                clock);
    }

    /** Sends a request and returns the response's body. */
    static String send(SdkHttpClient client, String url, String body) throws IOException {
        var response = execute(client, url, body);
        try (var content = response.responseBody().orElseThrow()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static HttpExecuteResponse execute(SdkHttpClient client, String url, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = SdkHttpRequest.builder()
                .method(body.isEmpty() ? SdkHttpMethod.GET : SdkHttpMethod.POST)
                .uri(URI.create(url))
                .putHeader("X-Test", "value")
                .build();
        return client.prepareRequest(HttpExecuteRequest.builder()
                        .request(request)
                        .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                        .build())
                .call();
    }
}
