package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.harness.LoginCache;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses each source of credentials up to the signature of a request to ECS, because each needs SDK classes that no other
 * test of the shrunk plugin loads.
 */
class CredentialSourcesTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";
    private static final String LOGIN = "arn:aws:iam::111122223333:user/me";

    @TempDir
    Path home;

    private CredentialSources aws;

    @BeforeEach
    void start() throws IOException {
        aws = new CredentialSources();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void usesKeysOfEnvironment() {
        assertSignedBy("OFENV", launch().with("AWS_ACCESS_KEY_ID", "OFENV").with("AWS_SECRET_ACCESS_KEY", "secret"));
    }

    @Test
    void usesKeysOfProfile() throws IOException {
        assertSignedBy("OFFILE", profile("aws_access_key_id = OFFILE", "aws_secret_access_key = secret"));
    }

    @Test
    void usesCredentialProcess() throws IOException {
        var answer = Files.writeString(home.resolve("answer.json"), CredentialSources.process("OFPROCESS"));

        assertSignedBy("OFPROCESS", profile("credential_process = /bin/cat " + answer));
    }

    @Test
    void assumesRoleOfProfile() throws IOException {
        assertSignedBy(
                "OFROLE",
                profile(
                        "role_arn = " + ROLE,
                        "source_profile = keys",
                        "[profile keys]",
                        "aws_access_key_id = OFFILE",
                        "aws_secret_access_key = secret"));
    }

    @Test
    void reportsRejectedRole() throws IOException {
        var launch = profile(
                "role_arn = arn:aws:iam::111122223333:role/" + CredentialSources.REJECTED,
                "source_profile = keys",
                "[profile keys]",
                "aws_access_key_id = OFFILE",
                "aws_secret_access_key = secret");

        assertThatThrownBy(() -> assertSignedBy("none", launch))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContainingAll("not authorized", "AccessDenied", "r1", "allow sts:AssumeRole for the role");
    }

    @Test
    void usesWebIdentity() throws IOException {
        var token = Files.writeString(home.resolve("token"), "token");

        assertSignedBy(
                "OFROLE", launch().with("AWS_ROLE_ARN", ROLE).with("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()));
    }

    @Test
    void usesIdentityCenterLogin() throws IOException {
        login("2099-01-01T00:00:00Z");

        assertSignedBy("OFSSO", identityCenter());
    }

    @Test
    void renewsIdentityCenterLogin() throws IOException {
        login("2020-01-01T00:00:00Z");

        assertSignedBy("OFSSO", identityCenter());
        assertThat(aws.requests()).contains("POST /token");
    }

    @Test
    void usesLogin() throws IOException {
        LoginCache.write(home.resolve(".aws/login/cache"), LOGIN, "2099-01-01T00:00:00Z");

        assertSignedBy("OFLOGIN", profile("login_session = " + LOGIN));
    }

    @Test
    void renewsLogin() throws IOException {
        LoginCache.write(home.resolve(".aws/login/cache"), LOGIN, "2020-01-01T00:00:00Z");

        assertSignedBy("OFRENEWEDLOGIN", profile("login_session = " + LOGIN));
    }

    @Test
    void usesContainerCredentials() {
        assertSignedBy("OFCONTAINER", launch().with("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.url() + "/container"));
    }

    @Test
    void usesInstanceProfile() {
        assertSignedBy(
                "OFINSTANCE",
                launch().without("AWS_EC2_METADATA_DISABLED").with("AWS_EC2_METADATA_SERVICE_ENDPOINT", aws.url()));
    }

    @Test
    void assumesChainOfRoles() {
        var keys = launch().with("AWS_ACCESS_KEY_ID", "OFENV").with("AWS_SECRET_ACCESS_KEY", "secret");

        assertSignedBy("OFROLE", keys, "'assumeRoles': [{'roleArn': '%1$s'}, {'roleArn': '%1$s'}]".formatted(ROLE));
        assertThat(aws.signaturesOfRoles())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Credential=OFENV/"),
                        last -> assertThat(last).contains("Credential=OFROLE/"));
    }

    /** Neither region nor endpoint comes from the environment. */
    @Test
    void usesWebIdentityWithProviderConfiguration() throws IOException {
        var token = Files.writeString(home.resolve("token"), "token");
        var launch = launch().without("AWS_REGION")
                .without("AWS_ENDPOINT_URL")
                .with("AWS_ROLE_ARN", ROLE)
                .with("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());

        assertSignedBy(
                "OFROLE",
                launch,
                "'region': 'us-east-1', 'endpoints': {'ecs': '%1$s', 'sts': '%1$s'}".formatted(aws.url()));
    }

    @Test
    void usesProfileWithBlankInName() throws IOException {
        var launch = profile("[profile my profile]", "aws_access_key_id = OFFILE", "aws_secret_access_key = secret");

        assertSignedBy("OFFILE", launch.with("AWS_PROFILE", "my profile"));
    }

    @Test
    void namesCommandForExpiredLogin() throws IOException {
        var launch = identityCenter();

        assertThatThrownBy(() -> assertSignedBy("none", launch))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("log in with `aws sso login --profile work`");
    }

    private PluginLauncher launch() {
        return PluginLauncher.plugin()
                .with("HOME", home.toString())
                .with("AWS_REGION", "us-east-1")
                .with("AWS_ENDPOINT_URL", aws.url());
    }

    private PluginLauncher profile(String... lines) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[profile work]\n" + String.join("\n", lines) + "\n");
        return launch().with("AWS_PROFILE", "work");
    }

    private PluginLauncher identityCenter() throws IOException {
        return profile(
                "sso_session = s",
                "sso_account_id = 111122223333",
                "sso_role_name = deploy",
                "[sso-session s]",
                "sso_region = us-east-1",
                "sso_start_url = https://nowhere.invalid/start");
    }

    /** Writes the cached token of {@code aws sso login}. */
    private void login(String until) throws IOException {
        var cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(cache.resolve(sha1("s") + ".json"), """
                {"startUrl": "https://nowhere.invalid/start", "region": "us-east-1", "accessToken": "token",
                 "expiresAt": "%s", "clientId": "id", "clientSecret": "secret",
                 "registrationExpiresAt": "2099-01-01T00:00:00Z", "refreshToken": "refresh"}""".formatted(until));
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertSignedBy(String accessKey, PluginLauncher launch) {
        assertSignedBy(accessKey, launch, "'maxRetries': 0");
    }

    private void assertSignedBy(String accessKey, PluginLauncher launch, String config) {
        try (var plugin = launch.start()) {
            var engine = new EngineClient(plugin);
            // The endpoint does not know the account of the credentials.
            engine.call("Configure", "{'args': {'skipRequestingAccountId': true, " + config + "}}");
            engine.read("arn:aws:ecs:us-east-1:111122223333:task-set/demo/web/ecs-svc/1");
        }
        assertThat(aws.signature()).contains("Credential=" + accessKey + "/");
    }
}
