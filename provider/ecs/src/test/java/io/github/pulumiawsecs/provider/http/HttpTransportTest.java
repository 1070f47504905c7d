package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class HttpTransportTest {
    private final HttpTransport transport = TestOrigin.transport(Map.of());

    @Test
    void sendsTargetHostAndBody() throws IOException {
        try (var origin = new TestOrigin()) {
            var response = TestOrigin.execute(transport, origin.url() + "/a%2Fb?c=%20d", "body");

            assertThat(origin.requests().getFirst()).startsWith("POST /a%2Fb?c=%20d ");
            assertThat(response.httpResponse().statusCode()).isEqualTo(200);
            assertThat(response.httpResponse().firstMatchingHeader("seen-host")).contains("127.0.0.1:" + origin.port());
            assertThat(response.responseBody().orElseThrow().readAllBytes())
                    .asString()
                    .isEqualTo("body");
        }
    }

    @Test
    void reusesConnections() throws IOException {
        try (var origin = new TestOrigin()) {
            TestOrigin.send(transport, origin.url(), "one");
            TestOrigin.send(transport, origin.url(), "");
            TestOrigin.execute(transport, origin.url(), "unread")
                    .responseBody()
                    .orElseThrow()
                    .close();
            TestOrigin.send(transport, origin.url(), "three");

            assertThat(origin.requests())
                    .hasSize(4)
                    .extracting(HttpTransportTest::port)
                    .containsOnly(port(origin.requests().getFirst()));
        }
    }

    @Test
    void opensNewConnectionsOnceClosed() throws IOException {
        try (var origin = new TestOrigin()) {
            TestOrigin.send(transport, origin.url(), "one");
            transport.close();
            TestOrigin.send(transport, origin.url(), "two");

            assertThat(origin.requests()).extracting(HttpTransportTest::port).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 3~~one | one",
                "content-length: 3~~one and more | one",
                "Content-Length: 0~~ | ''",
                "Transfer-Encoding: chunked~~1~o~2;x=y~ne~0~Trailer: x~~ | one",
                "Transfer-Encoding: Chunked~~00~~ | ''",
                "Connection: close~~one | one",
                "X: 1~~ | ''"
            })
    void readsBodies(String response, String body) throws IOException {
        try (var server = new ScriptedServer("HTTP/1.1 200 OK~" + response)) {
            assertThat(TestOrigin.send(transport, server.url(), "x")).isEqualTo(body);
        }
    }

    @Test
    void skipsInformationalResponses() throws IOException {
        try (var server = new ScriptedServer("HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~Content-Length: 2~~ok")) {
            assertThat(TestOrigin.send(transport, server.url(), "x")).isEqualTo("ok");
        }
    }

    /** The request may have been executed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | closed by the other end",
                "HTTP/1.1 200 OK~Content-Le | closed by the other end",
                "HTTP/1.1 200 OK~Content-Length: 9~~one | the response ended early",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~9~one | the response ended early",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~one | chunk of unknown size",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~-1~one | chunk of negative size",
                "HTTP/1.1 200 OK~Content-Length: x~~one | no valid Content-Length",
                "HTTP/1.1 200 OK~Content-Length: 9999999999999999999~~one | no valid Content-Length",
                "SSH-2.0-OpenSSH~ | must be HTTP/1.1"
            })
    void failsOnIncompleteResponses(String response, String problem) throws IOException {
        try (var server = new ScriptedServer(response)) {
            assertThatThrownBy(() -> TestOrigin.send(transport, server.url(), "x"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .hasMessageContaining(problem);
        }
    }

    @Test
    void replacesClosedConnection() throws IOException {
        var now = new AtomicReference<>(Instant.EPOCH);
        try (var server = new ScriptedServer("HTTP/1.1 200 OK~Content-Length: 2~~ok");
                var client = TestOrigin.transport(Map.of(), now::get)) {
            TestOrigin.send(client, server.url(), "x");
            now.set(Instant.EPOCH.plusSeconds(5));

            assertThat(TestOrigin.send(client, server.url(), "x")).isEqualTo("ok");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "15, 1", "30, 2"})
    void replacesConnectionAfterLongPause(int seconds, int connections) throws IOException {
        var now = new AtomicReference<>(Instant.EPOCH);
        try (var origin = new TestOrigin();
                var client = TestOrigin.transport(Map.of(), now::get)) {
            TestOrigin.send(client, origin.url(), "x");
            now.set(Instant.EPOCH.plusSeconds(seconds));
            TestOrigin.send(client, origin.url(), "y");

            assertThat(origin.requests().stream().map(HttpTransportTest::port).distinct())
                    .hasSize(connections);
        }
    }

    @Test
    void namesSettingOfEndpoint() throws IOException {
        String url;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + server.getLocalPort();
        }
        try (var client = transport.forEndpointOf("endpoints.ecs")) {
            var failure = catchThrowableOfType(NotSentException.class, () -> TestOrigin.send(client, url, "x"));

            assertThat(failure)
                    .hasMessage("cannot connect to " + url + " (endpoints.ecs): connection refused; nothing was sent");
            assertThat(failure.nextStep()).isEqualTo("check endpoints.ecs and the network (proxy, firewall)");
            assertThat(failure.isTransient()).isTrue();
        }
    }

    @Test
    void namesUnknownHost() {
        assertThatThrownBy(() -> TestOrigin.send(transport, "http://no-such-host.invalid", "x"))
                .isInstanceOf(NotSentException.class)
                .hasMessage("cannot connect to http://no-such-host.invalid: host no-such-host.invalid not found;"
                        + " nothing was sent");
    }

    @Test
    void rejectsLineBreaksInHeaders() {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create("http://localhost:1"))
                .putHeader("X-Amz-Security-Token", "secret\nX-Other: 1")
                .build();

        assertThatThrownBy(() -> transport
                        .prepareRequest(
                                HttpExecuteRequest.builder().request(request).build())
                        .call())
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("the header X-Amz-Security-Token must not contain a line break")
                .hasMessageNotContaining("secret");
    }

    private static String port(String request) {
        return request.substring(request.lastIndexOf(' '));
    }
}
