package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.testkit.MessageForm;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Credentials of profiles and of the environment, up to the signature of a request to ECS. */
class ProfileCredentialsTest {
    private static final String ROLE = "role_arn = arn:aws:iam::111122223333:role/";
    private static final String KEYS = "aws_access_key_id = OFFILE\naws_secret_access_key = secret\n";

    private final Map<String, String> environment = new HashMap<>(Map.of("AWS_PROFILE", "work"));
    private final AwsClientConfigBuilder config = AwsClientConfig.builder().region("eu-west-1");
    private StubAws ecs;
    private StubAws sts;

    @BeforeEach
    void start() throws IOException {
        ecs = new StubAws(StubAws.NO_TASK_SETS);
        sts = new StubAws(CredentialsResolverTest.assumed("AssumeRole"));
    }

    @AfterEach
    void stop() {
        ecs.close();
        sts.close();
    }

    @Test
    void assumesRoleWithEndpointAndRegionOfProvider() {
        assertThat(signedBy("[profile work]\n" + ROLE + "deploy\nexternal_id = x1\nduration_seconds = 900\n"
                        + "source_profile = keys of me\n[profile keys of me]\n" + KEYS))
                .isEqualTo("OFROLE");
        assertThat(sts.requests.getFirst().authorization()).contains("Credential=OFFILE/", "/eu-west-1/sts/");
        assertThat(form(0))
                .contains("RoleSessionName=pulumi-aws-ecs", "ExternalId=x1", "DurationSeconds=900", "role/deploy");
    }

    @Test
    void assumesRolesOfProfilesInChain() {
        assertThat(signedBy("[profile work]\n" + ROLE + "last\nsource_profile = middle\nrole_session_name = ci\n"
                        + "[profile middle]\n" + ROLE + "first\nsource_profile = middle\n" + KEYS))
                .isEqualTo("OFROLE");
        assertThat(sts.requests).hasSize(2);
        assertThat(form(0)).contains("role/first");
        assertThat(form(1)).contains("role/last", "RoleSessionName=ci");
        assertThat(sts.requests.get(1).authorization()).contains("Credential=OFROLE/");
    }

    @Test
    void assumesRoleWithKeysOfEnvironment() {
        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "OFENV", "AWS_SECRET_ACCESS_KEY", "secret"));
        config.profile("work");
        assertThat(signedBy("[profile work]\n" + ROLE + "deploy\ncredential_source = Environment\n"))
                .isEqualTo("OFROLE");
        assertThat(sts.requests.getFirst().authorization()).contains("Credential=OFENV/");
    }

    @Test
    void assumesConfiguredRolesInChain() {
        for (var name : List.of("first", "last")) {
            config.assumeRole(AssumeRoleRequest.builder()
                    .roleArn("arn:aws:iam::111122223333:role/" + name)
                    .build());
        }
        assertThat(signedBy("[profile work]\n" + KEYS)).isEqualTo("OFROLE");
        assertThat(form(0)).contains("role/first");
        assertThat(form(1)).contains("role/last");
        assertThat(sts.requests.get(0).authorization()).contains("Credential=OFFILE/");
        assertThat(sts.requests.get(1).authorization()).contains("Credential=OFROLE/");
    }

    @Test
    void assumesRoleWithWebIdentityOfProfileAndEnvironment(@TempDir Path folder) throws IOException {
        var token = Files.writeString(folder.resolve("token"), "jwt\n");
        sts.close();
        sts = new StubAws(CredentialsResolverTest.assumed("AssumeRoleWithWebIdentity"));
        assertThat(signedBy("[profile work]\n" + ROLE + "ofProfile\nweb_identity_token_file = " + token + "\n"))
                .isEqualTo("OFROLE");
        environment.putAll(Map.of(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                token.toString(),
                "AWS_ROLE_ARN",
                "arn:aws:iam::1:role/ofEnvironment",
                "AWS_ROLE_SESSION_NAME",
                "build"));
        assertThat(signedBy("")).isEqualTo("OFROLE");
        assertThat(form(0)).contains("role/ofProfile", "WebIdentityToken=jwt", "RoleSessionName=pulumi-aws-ecs");
        assertThat(form(1)).contains("role/ofEnvironment", "RoleSessionName=build");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws_access_key_id = A; aws_secret_access_key = s; credential_process = /bin/false | A",
                "credential_process = printf '{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\"}' | P"
            })
    void prefersSourcesAsTheAwsCliDoes(String settings, String expected) {
        assertThat(signedBy("[profile work]\n" + settings.replace("; ", "\n"))).isEqualTo(expected);
    }

    @Test
    void prefersKeysOfEnvironmentOverProfile() {
        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "OFENV", "AWS_SECRET_ACCESS_KEY", "secret"));
        assertThat(signedBy("[profile work]\n" + KEYS)).isEqualTo("OFENV");
        config.profile("work");
        assertThat(signedBy("[profile work]\n" + KEYS)).isEqualTo("OFFILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws_session_token", "aws_security_token"})
    void readsBothNamesOfSessionToken(String name) {
        assertThat(signedBy("[profile work]\n" + KEYS + name + " = token\n")).isEqualTo("OFFILE");
        assertThat(ecs.requests.getLast().authorization()).contains("x-amz-security-token");

        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "OFENV", "AWS_SECRET_ACCESS_KEY", "secret"));
        environment.put(name.toUpperCase(Locale.ROOT), "token");
        assertThat(signedBy("")).isEqualTo("OFENV");
        assertThat(ecs.requests.getLast().authorization()).contains("x-amz-security-token");
    }

    @Test
    void ignoresFilesThatItDoesNotNeed() {
        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "OFENV", "AWS_SECRET_ACCESS_KEY", "secret"));
        assertThat(signedBy("no section\n[profile work\nregion\n[default]\nx\n"))
                .isEqualTo("OFENV");
        environment.put("AWS_PROFILE", "missing");
        assertThat(signedBy("")).isEqualTo("OFENV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| AWS_PROFILE: must name a profile in ~/.aws/config",
                "[profile other]; region = eu-west-1 | , such as \"other\" (got \"work\"). Next: correct the name",
                "[profile work | config, line 1: the section must end with ] (needed for \"work\"). Next: correct the file",
                "[profile work]; region | config, line 2: a setting must be NAME = VALUE",
                "[profile work]; aws_access_key_id = A | must have aws_secret_access_key beside aws_access_key_id",
                "[profile work]; role_arn = R | must have either source_profile or credential_source beside role_arn",
                "[profile work]; role_arn = R; source_profile = gone | must have a source_profile that exists (got \"gone\")",
                "[profile work]; role_arn = R; source_profile = a; [profile a]; region = x | must have a source_profile"
                        + " with credentials (got \"a\")",
                "[profile work]; role_arn = R; source_profile = a; [profile a]; role_arn = S; source_profile = work |"
                        + " must not get its credentials from itself",
                "[profile work]; role_arn = R; credential_source = Moon | must have Environment, EcsContainer or"
                        + " Ec2InstanceMetadata as credential_source (got \"Moon\")",
                "[profile work]; role_arn = R; credential_source = Environment | AWS_ACCESS_KEY_ID: is required when"
                        + " credential_source",
                "[profile work]; role_arn = R; source_profile = work; mfa_serial = m | Next: get temporary credentials"
                        + " with `eval \"$(aws configure export-credentials --profile work --format env)\"`",
                "[profile work]; sso_session = gone; sso_account_id = 1; sso_role_name = r | must have an sso_session"
                        + " that exists as [sso-session gone]",
                "[profile work]; sso_account_id = 1; sso_role_name = r | must have sso_region",
                "[profile work]; sso_region = eu-west-1; sso_start_url = u; sso_account_id = 1; sso_role_name = r |"
                        + " must have a login that has not expired (got the error: there is no token",
                "[profile work]; credential_process = /bin/nowhere | credential_process of profile \"work\": must provide"
            })
    void namesTheProblem(String file, String message) {
        assertThat(failure(file == null ? "" : file.replace("; ", "\n"))).contains(message);
    }

    @Test
    void namesMissingVariables() {
        environment.put("AWS_ACCESS_KEY_ID", "OFENV");
        assertThat(failure("")).contains("AWS_SECRET_ACCESS_KEY: is required when AWS_ACCESS_KEY_ID is set");
        environment.clear();
        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", "token");
        assertThat(failure("")).contains("AWS_ROLE_ARN: is required when AWS_WEB_IDENTITY_TOKEN_FILE is set");
    }

    private String signedBy(String file) {
        try (var clients = clients(file)) {
            AwsClientsTest.describe(clients);
        }
        return ecs.requests.getLast().authorization().replaceFirst(".*Credential=([A-Z]+)/.*", "$1");
    }

    private String failure(String file) {
        try (var clients = clients(file)) {
            var failure = catchThrowableOfType(AwsCallException.class, () -> AwsClientsTest.describe(clients));
            assertThat(failure).isNotNull();
            assertThat(ecs.requests).isEmpty();
            assertThat(sts.requests).isEmpty();
            assertThat(failure.getMessage()).is(MessageForm.withNextStep());
            return String.valueOf(failure.getMessage());
        }
    }

    private AwsClients clients(String file) {
        var endpoints = Endpoints.builder().override(AwsService.ECS, ecs.url()).override(AwsService.STS, sts.url());
        return new AwsClients(
                config.endpoints(endpoints.build()).build(),
                EmptyEnvironment.with(environment, file),
                "1.2.3",
                Sleeper.system());
    }

    private String form(int request) {
        return URLDecoder.decode(sts.requests.get(request).body(), StandardCharsets.UTF_8);
    }
}
