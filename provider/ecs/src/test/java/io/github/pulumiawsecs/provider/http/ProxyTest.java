package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.harness.network.PrivateAuthority;
import io.github.pulumiawsecs.harness.network.TestProxy;
import io.github.pulumiawsecs.harness.network.TlsFront;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    private static final String HOST = "ecs.eu-west-1.amazonaws.com";

    @TempDir
    static Path folder;

    private static Path bundle;
    private static TestOrigin origin;
    private static TlsFront front;
    private TestProxy proxy;
    private TestProxy tlsProxy;

    @BeforeAll
    static void startServers() throws IOException {
        bundle = PrivateAuthority.writeBundle(folder);
        origin = new TestOrigin();
        front = TlsFront.start(PrivateAuthority.Certificate.SERVER, origin.port());
    }

    @BeforeEach
    void startProxies() {
        proxy = TestProxy.start().reaching(HOST + ":443", front.port()).reaching(HOST + ":80", origin.port());
        tlsProxy = TestProxy.startTls().reaching(HOST + ":443", front.port()).reaching(HOST + ":80", origin.port());
    }

    @AfterEach
    void stopProxies() {
        proxy.close();
        tlsProxy.close();
    }

    @AfterAll
    static void stopServers() {
        front.close();
        origin.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user:plain@", "user:p%40ss@", "user@"})
    void tunnelsTls(String userInfo) throws IOException {
        try (var transport = through(proxy.url(userInfo))) {
            assertThat(TestOrigin.send(transport, "https://" + HOST, "one")).isEqualTo("one");
            assertThat(TestOrigin.send(transport, "https://" + HOST, "two")).isEqualTo("two");
        }
        var credentials = userInfo.replace("%40", "@").replaceFirst("@$", "");
        assertThat(proxy.requests())
                .as("one tunnel for both requests")
                .containsExactly(("CONNECT " + HOST + ":443 " + withPassword(credentials)).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user:plain@", "user:p%40ss@"})
    void forwardsWithoutTls(String userInfo) throws IOException {
        try (var transport = through(proxy.url(userInfo))) {
            assertThat(TestOrigin.send(transport, "http://" + HOST + "/a?b=c", "one"))
                    .isEqualTo("one");
        }
        assertThat(proxy.requests())
                .containsExactly(("GET http://" + HOST + "/a?b=c "
                                + userInfo.replace("%40", "@").replaceFirst("@$", ""))
                        .replace("GET", "POST")
                        .strip());
        assertThat(origin.requests().getLast()).startsWith("POST /a?b=c ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void encryptsConnectionToTlsProxy(String scheme) throws IOException {
        try (var transport = through(tlsProxy.url("user:plain@"))) {
            assertThat(TestOrigin.send(transport, scheme + "://" + HOST, "one")).isEqualTo("one");
        }
        assertThat(tlsProxy.requests()).hasSize(1).allMatch(request -> request.endsWith(" user:plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void sendsNothingInClearToTlsProxy(String scheme) throws Exception {
        try (var listener = new ServerSocket(0);
                var transport = through("https://user:secret@localhost:" + listener.getLocalPort())) {
            var client = Thread.ofVirtual().start(() -> failure(transport, scheme + "://" + HOST));
            try (var connection = listener.accept()) {
                assertThat(connection.getInputStream().read())
                        .as("the type of a handshake record")
                        .isEqualTo(22);
            }
            client.join();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https, user:wrong@, rejected its user and password",
        "http, user:wrong@, rejected its user and password",
        "https, '', requires a user and a password",
        "http, '', requires a user and a password"
    })
    void reportsRejectedCredentials(String scheme, String userInfo, String problem) {
        proxy.requiring("user:right");
        try (var transport = through(proxy.url(userInfo))) {
            var failure = failure(transport, scheme + "://" + HOST);

            assertThat(failure)
                    .hasMessageContainingAll(
                            "the proxy " + proxy.url(""), "_PROXY) " + problem + " (HTTP 407); nothing was sent")
                    .hasMessageNotContaining("wrong");
            assertThat(failure.isTransient()).isFalse();
            assertThat(failure.nextStep()).startsWith("set HTTP").contains("http://USER:PASSWORD@localhost:");
        }
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void namesUnsupportedAuthentication() {
        proxy.requiring("user:right").challenging("NTLM\r\nProxy-Authenticate: Negotiate");
        try (var transport = through(proxy.url("user:right@"))) {
            proxy.requiring("other");

            assertThat(failure(transport, "https://" + HOST))
                    .hasMessageContaining("requires authentication by NTLM or Negotiate, which");
        }
    }

    @ParameterizedTest
    @CsvSource({"403 Forbidden, false", "502 Bad Gateway, true"})
    void reportsRefusedTunnel(String status, boolean isTransient) {
        proxy.refusing(status);
        try (var transport = through(proxy.url("user:secret@"))) {
            var failure = failure(transport, "https://" + HOST);

            assertThat(failure)
                    .hasMessage("no tunnel through the proxy " + proxy.url("") + " (HTTPS_PROXY) for https://" + HOST
                            + ": the proxy answered HTTP " + status + "; nothing was sent");
            assertThat(failure.isTransient()).isEqualTo(isTransient);
            assertThat(failure.nextStep()).contains("check HTTPS_PROXY", "add " + HOST + " to NO_PROXY");
        }
    }

    @Test
    void reportsRefusalWithoutTunnel() {
        proxy.refusing("403 Forbidden\r\nContent-Type: text/html");
        try (var transport = through(proxy.url("user:secret@"))) {
            assertThat(failure(transport, "http://" + HOST))
                    .hasMessage("the proxy " + proxy.url("") + " (HTTP_PROXY) for http://" + HOST
                            + " answered HTTP 403 Forbidden; nothing was sent");
        }
    }

    /** The server may have executed the request. */
    @Test
    void namesProxyWithoutResponseOfServer() {
        proxy.refusing("502 Bad Gateway");
        try (var transport = through(proxy.url(""))) {
            assertThatThrownBy(() -> TestOrigin.send(transport, "http://" + HOST, "one"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .hasMessageContainingAll("the proxy " + proxy.url(""), "(HTTP_PROXY)", "answered HTTP 502");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Type: application/x-amz-json-1.1", "Content-Type: text/xml", "x-amzn-RequestId: r"})
    void returnsErrorsOfAws(String header) throws IOException {
        proxy.refusing("403 Forbidden\r\n" + header);
        try (var transport = through(proxy.url(""))) {
            assertThat(TestOrigin.execute(transport, "http://" + HOST, "one")
                            .httpResponse()
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void namesUnreachableProxy(String scheme) {
        var url = proxy.url("");
        proxy.close();
        try (var transport = through(url)) {
            assertThat(failure(transport, scheme + "://" + HOST))
                    .hasMessageStartingWith("cannot connect to the proxy " + url + " (HTTP")
                    .hasMessageContainingAll(") for " + scheme + "://" + HOST, "connection refused");
        }
    }

    @Test
    void reportsProxyThatHangsUp() {
        try (var transport = through(proxy.url(""))) {
            var failure = failure(transport, "https://unknown.test");

            assertThat(failure).hasMessageContainingAll("no tunnel through the proxy", "closed by the other end");
            assertThat(failure.isTransient()).isTrue();
        }
    }

    @Test
    void bypassesProxy() throws IOException {
        var environment = Map.of("HTTP_PROXY", proxy.url(""), "NO_PROXY", "*");
        try (var transport = TestOrigin.transport(environment)) {
            assertThat(TestOrigin.send(transport, "http://localhost:" + origin.port(), "one"))
                    .isEqualTo("one");
        }
        assertThat(proxy.requests()).isEmpty();
    }

    private static String withPassword(String credentials) {
        return credentials.isEmpty() || credentials.contains(":") ? credentials : credentials + ":";
    }

    private static HttpTransport through(String url) {
        return TestOrigin.transport(Map.of("HTTPS_PROXY", url, "HTTP_PROXY", url, "AWS_CA_BUNDLE", bundle.toString()));
    }

    private static NotSentException failure(HttpTransport transport, String url) {
        return catchThrowableOfType(NotSentException.class, () -> TestOrigin.send(transport, url, "body"));
    }
}
