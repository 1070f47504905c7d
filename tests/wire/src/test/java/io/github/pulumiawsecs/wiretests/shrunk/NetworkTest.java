package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.harness.LoginCache;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls AWS's own endpoints through a proxy with a password, which leads to servers with certificates of a private authority:
 * the network of a company. All calls of a source of credentials must pass.
 */
class NetworkTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";
    private static final String ECS = "CONNECT ecs.eu-west-1.amazonaws.com:443 user:p@ss";
    private static final String STS = "CONNECT sts.eu-west-1.amazonaws.com:443 user:p@ss";

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
        proxy = TestProxy.start().requiring("user:p@ss").reaching("*", front.port());
    }

    @AfterEach
    void stop() {
        proxy.close();
        front.close();
        aws.close();
    }

    @Test
    void usesProxyAndAuthority() {
        read(keys(), "{}");

        assertThat(proxy.requests()).containsExactly(ECS);
        assertThat(aws.signature()).contains("Credential=OFENV/");
    }

    @Test
    void usesThemForRoleOfProvider() {
        read(keys(), "{'assumeRole': {'roleArn': '" + ROLE + "'}}");

        assertThat(proxy.requests()).containsExactly(STS, ECS);
        assertThat(aws.signature()).contains("Credential=OFROLE/");
    }

    @Test
    void usesThemForRoleOfProfile() throws IOException {
        read(
                profile(
                        "role_arn = " + ROLE,
                        "source_profile = keys",
                        "[profile keys]",
                        "aws_access_key_id = OFFILE",
                        "aws_secret_access_key = secret"),
                "{}");

        assertThat(proxy.requests()).containsExactly(STS, ECS);
        assertThat(aws.signature()).contains("Credential=OFROLE/");
    }

    @Test
    void usesThemForWebIdentity() throws IOException {
        var token = Files.writeString(home.resolve("token"), "token");
        read(launch().with("AWS_ROLE_ARN", ROLE).with("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()), "{}");

        assertThat(proxy.requests()).containsExactly(STS, ECS);
        assertThat(aws.signature()).contains("Credential=OFROLE/");
    }

    @Test
    void usesThemForIdentityCenter() throws IOException {
        var cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        // The name is the SHA-1 hash of the session's name.
        Files.writeString(cache.resolve("a0f1490a20d0211c997b44bc357e1972deab8ae3.json"), """
                {"startUrl": "https://nowhere.invalid/start", "region": "eu-west-1", "accessToken": "token",
                 "expiresAt": "2020-01-01T00:00:00Z", "clientId": "id", "clientSecret": "secret",
                 "registrationExpiresAt": "2099-01-01T00:00:00Z", "refreshToken": "refresh"}""");
        read(
                profile(
                        "sso_session = s",
                        "sso_account_id = 111122223333",
                        "sso_role_name = deploy",
                        "[sso-session s]",
                        "sso_region = eu-west-1",
                        "sso_start_url = https://nowhere.invalid/start"),
                "{}");

        assertThat(proxy.requests())
                .containsExactly(
                        "CONNECT oidc.eu-west-1.amazonaws.com:443 user:p@ss",
                        "CONNECT portal.sso.eu-west-1.amazonaws.com:443 user:p@ss",
                        ECS);
        assertThat(aws.signature()).contains("Credential=OFSSO/");
    }

    @Test
    void usesThemForLogin() throws IOException {
        var session = "arn:aws:iam::111122223333:user/me";
        LoginCache.write(home.resolve(".aws/login/cache"), session, "2020-01-01T00:00:00Z");
        read(profile("login_session = " + session), "{}");

        assertThat(proxy.requests()).containsExactly("CONNECT eu-west-1.signin.aws.amazon.com:443 user:p@ss", ECS);
        assertThat(aws.signature()).contains("Credential=OFRENEWEDLOGIN/");
    }

    @Test
    void trustsAuthorityForContainerCredentials() {
        read(launch().with("AWS_CONTAINER_CREDENTIALS_FULL_URI", front.url() + "/container"), "{}");

        assertThat(proxy.requests()).containsExactly(ECS);
        assertThat(aws.signature()).contains("Credential=OFCONTAINER/");
    }

    @Test
    void trustsAuthorityOfConfiguration() {
        var launch = keys().without("AWS_CA_BUNDLE").without("HTTPS_PROXY");
        read(launch, "{'endpoints': {'ecs': '" + front.url() + "'}, 'customCaBundle': '" + bundle + "'}");

        assertThat(proxy.requests()).isEmpty();
        assertThat(aws.signature()).contains("Credential=OFENV/");
    }

    @Test
    void namesRejectedPasswordOfProxy() {
        var launch = keys().with("HTTPS_PROXY", proxy.url("user:wrong@"));

        assertThatThrownBy(() -> read(launch, "{}"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll("the proxy " + proxy.url("")
                        + " (HTTPS_PROXY) rejected its user and password (HTTP 407);" + " nothing was sent")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void namesSettingsForUntrustedCertificate() {
        assertThatThrownBy(() -> read(keys().without("AWS_CA_BUNDLE"), "{}"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll(
                        "the certificate of https://ecs.eu-west-1.amazonaws.com is not trusted",
                        PrivateAuthority.NAME,
                        "nothing was sent",
                        "customCaBundle",
                        "AWS_CA_BUNDLE");
        assertThat(aws.requests()).isEmpty();
    }

    private PluginLauncher launch() {
        return PluginLauncher.plugin()
                .with("HOME", home.toString())
                .with("AWS_REGION", "eu-west-1")
                .with("AWS_CA_BUNDLE", bundle.toString())
                .with("HTTPS_PROXY", proxy.url("user:p%40ss@"));
    }

    private PluginLauncher keys() {
        return launch().with("AWS_ACCESS_KEY_ID", "OFENV").with("AWS_SECRET_ACCESS_KEY", "secret");
    }

    private PluginLauncher profile(String... lines) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[profile work]\n" + String.join("\n", lines) + "\n");
        return launch().with("AWS_PROFILE", "work");
    }

    /** Reads a task set, which does not exist. */
    private static void read(PluginLauncher launch, String configuration) {
        try (var plugin = launch.start()) {
            var engine = new EngineClient(plugin);
            var arguments = EngineClient.json(configuration);
            arguments.addProperty("skipRequestingAccountId", true);
            var request = EngineClient.json("{}");
            request.add("args", arguments);
            engine.call("Configure", request);
            engine.read("arn:aws:ecs:eu-west-1:111122223333:task-set/demo/web/ecs-svc/1");
        }
    }
}
