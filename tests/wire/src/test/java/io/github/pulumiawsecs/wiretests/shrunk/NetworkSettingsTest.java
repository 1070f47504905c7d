package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.harness.network.PrivateAuthority;
import io.github.pulumiawsecs.harness.network.TestProxy;
import io.github.pulumiawsecs.harness.network.TlsFront;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the settings of proxies and certificate authorities. Only the proxy resolves the name of the endpoint. */
class NetworkSettingsTest {
    private static final String ECS = "https://ecs.corp.test:8443";
    private static final String CONNECT = "CONNECT ecs.corp.test:8443";

    @TempDir
    static Path certificates;

    @TempDir
    Path home;

    private static Path bundle;
    private CredentialSources aws;
    private TlsFront front;
    private TestProxy proxy;

    @BeforeAll
    static void writeBundle() {
        bundle = PrivateAuthority.writeBundle(certificates);
    }

    @BeforeEach
    void start() throws IOException {
        aws = new CredentialSources();
        front = TlsFront.start(
                PrivateAuthority.Certificate.SERVER, URI.create(aws.url()).getPort());
        proxy = TestProxy.start().reaching("*", front.port());
    }

    @AfterEach
    void stop() {
        proxy.close();
        front.close();
        aws.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, http://, ''",
        "https_proxy, http://, ''",
        "HTTPS_PROXY, '', ''",
        "HTTPS_PROXY, HTTP://, ''",
        "HTTPS_PROXY, http://user@, user:",
        "https_proxy, user:p%40s%25s@, user:p@s%s"
    })
    void usesProxyOfEveryForm(String variable, String prefix, String credentials) {
        if (!credentials.isEmpty()) {
            proxy.requiring(credentials);
        }

        read(launch().with(variable, proxy.url("").replace("http://", prefix)));

        assertThat(proxy.requests()).containsExactly((CONNECT + " " + credentials).strip());
        assertThat(aws.signature()).contains("Credential=OFENV/");
    }

    @Test
    void usesTlsToProxy() {
        try (var tlsProxy = TestProxy.startTls().requiring("user:p@ss").reaching("*", front.port())) {
            read(launch().with("HTTPS_PROXY", tlsProxy.url("user:p%40ss@")));

            assertThat(tlsProxy.requests()).containsExactly(CONNECT + " user:p@ss");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corp.test",
                ".corp.test",
                "*.corp.test",
                "ECS.CORP.TEST",
                "ecs.corp.test:8443",
                "localhost, .corp.test",
                "localhost corp.test",
                "*"
            })
    void connectsDirectly(String noProxy) {
        var launch = launch().with("HTTPS_PROXY", proxy.url("")).with("NO_PROXY", noProxy);

        assertThatThrownBy(() -> read(launch))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll(
                        "cannot connect to " + ECS + " (endpoints.ecs)",
                        "host ecs.corp.test not found",
                        "nothing was sent");
        assertThat(proxy.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orp.test", "ecs.corp.test:443", "10.0.0.0/8", "corp.test.", "test.corp"})
    void usesProxyForOtherHosts(String noProxy) {
        read(launch().with("https_proxy", proxy.url("")).with("no_proxy", noProxy));

        assertThat(proxy.requests()).containsExactly(CONNECT);
    }

    /** 10.0.0.1 would be reached directly; the proxy reaches the test's server in its place. */
    @ParameterizedTest
    @CsvSource({"192.168.0.0/16, 1", "10.1.0.0/16, 1", "10.0.0.2, 1"})
    void usesProxyForOtherAddresses(String noProxy, int requests) {
        var launch = launch().with("HTTP_PROXY", proxy.url("")).with("NO_PROXY", noProxy);
        proxy.reaching("*", URI.create(aws.url()).getPort());

        read(launch, "http://10.0.0.1:8080", "{}");

        assertThat(proxy.requests()).hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway", "503 Busy"})
    void sendsNothingWhenProxyRefuses(String status) {
        proxy.refusing(status);

        assertThatThrownBy(
                        () -> run(launch().with("HTTPS_PROXY", proxy.url("")), ECS, "{}", NetworkSettingsTest::create))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll(proxy.url(""), "(HTTPS_PROXY)", status.substring(0, 3), "nothing was sent")
                .hasMessageNotContainingAny("pulumi refresh", "finds the task set", "attempts in");
        // The SDK repeats a call twice at most; no call is retried for a minute.
        assertThat(proxy.requests()).hasSizeLessThan(10);
        assertThat(aws.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"})
    void trustsAuthorityOfVariable(String variable) {
        var value = variable.equals("SSL_CERT_DIR") ? certificates : bundle;
        read(launch().without("AWS_CA_BUNDLE").with(variable, value.toString()), front.url(), "{}");

        assertThat(aws.signature()).contains("Credential=OFENV/");
    }

    @Test
    void trustsAuthorityOfProfile() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\nca_bundle = " + bundle + "\n");
        read(launch().without("AWS_CA_BUNDLE"), front.url(), "{}");

        assertThat(aws.signature()).contains("Credential=OFENV/");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_CA_BUNDLE, /none/such.pem, does not exist",
        "AWS_CA_BUNDLE, /proc/self/cmdline, contains no certificate",
        "customCaBundle, /none/such.pem, does not exist"
    })
    void namesUnusableBundle(String setting, String file, String problem) {
        var launch = setting.equals("customCaBundle") ? launch() : launch().with(setting, file);
        var config = setting.equals("customCaBundle") ? "{'customCaBundle': '" + file + "'}" : "{}";

        assertThatThrownBy(() -> run(launch, front.url(), config, NetworkSettingsTest::create))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll(setting + ": must be", file, problem, "nothing was sent");
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void namesUntrustedEndpointOfContainerCredentials() {
        var launch = launch().without("AWS_CA_BUNDLE")
                .without("AWS_ACCESS_KEY_ID")
                .with("AWS_CONTAINER_CREDENTIALS_FULL_URI", front.url() + "/container");

        assertThatThrownBy(() -> read(launch, aws.url(), "{}"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll("AWS_CONTAINER_CREDENTIALS_FULL_URI", "not trusted", "AWS_CA_BUNDLE");
    }

    @Test
    void namesSettingOfUnreachableEndpoint() {
        front.close();

        assertThatThrownBy(() -> read(launch(), front.url(), "{}"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll(
                        "cannot connect to " + front.url() + " (endpoints.ecs)", "refused", "check endpoints.ecs");
    }

    private PluginLauncher launch() {
        return PluginLauncher.plugin()
                .with("HOME", home.toString())
                .with("AWS_REGION", "eu-west-1")
                .with("AWS_ACCESS_KEY_ID", "OFENV")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("AWS_CA_BUNDLE", bundle.toString());
    }

    private static void read(PluginLauncher launch) {
        read(launch, ECS, "{}");
    }

    private static void read(PluginLauncher launch, String ecs, String configuration) {
        run(
                launch,
                ecs,
                configuration,
                engine -> engine.read("arn:aws:ecs:eu-west-1:111122223333:task-set/demo/web/ecs-svc/1"));
    }

    private static void create(EngineClient engine) {
        engine.create(EngineClient.json("""
                {'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1', 'launchType': 'FARGATE',
                 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}}}"""));
    }

    private static void run(PluginLauncher launch, String ecs, String configuration, Consumer<EngineClient> call) {
        try (var plugin = launch.start()) {
            var engine = new EngineClient(plugin);
            var arguments = EngineClient.json(configuration);
            arguments.addProperty("preflight", "off");
            arguments.add("endpoints", EngineClient.json("{'ecs': '" + ecs + "'}"));
            var request = EngineClient.json("{}");
            request.add("args", arguments);
            engine.call("Configure", request);
            call.accept(engine);
        }
    }
}
