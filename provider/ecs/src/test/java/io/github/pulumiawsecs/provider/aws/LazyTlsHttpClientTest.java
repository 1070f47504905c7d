package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class LazyTlsHttpClientTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4566, true",
        "http://127.0.0.1:1, true",
        "http://[::1]:1, true",
        "https://localhost:4566, false",
        "http://ecs.internal, false",
        "http://localhost.example, false"
    })
    void needsNoTrustStoreForLocalEndpoints(String url, boolean local) {
        assertThat(Endpoints.isLocal(URI.create(url))).isEqualTo(local);
    }

    @Test
    void bypassesProxyForLocalEndpoints() throws Exception {
        var properties = System.getProperties();
        properties.setProperty("http.proxyHost", "proxy.invalid");
        properties.setProperty("http.nonProxyHosts", "");
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var transport = new LazyTlsHttpClient()) {
            assertThat(send(transport, aws.url())).isEqualTo(200);
        } finally {
            properties.remove("http.proxyHost");
            properties.remove("http.nonProxyHosts");
        }
    }

    @Test
    void usesTlsForHttpsEndpoints() throws Exception {
        try (var server = new ServerSocket(0);
                var transport = new LazyTlsHttpClient()) {
            var firstByte = new AtomicInteger();
            var accepting = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    firstByte.set(socket.getInputStream().read());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            transport.loadTrustStore();

            assertThatThrownBy(() -> send(transport, "https://localhost:" + server.getLocalPort()))
                    .isInstanceOf(IOException.class);
            accepting.join();
            assertThat(firstByte).as("the type of a handshake record").hasValue(22);
        }
    }

    private static int send(LazyTlsHttpClient transport, String url) throws IOException {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(url))
                .build();
        return transport
                .prepareRequest(HttpExecuteRequest.builder().request(request).build())
                .call()
                .httpResponse()
                .statusCode();
    }
}
