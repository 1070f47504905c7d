package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class CredentialsResolverTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";

    /** A profile of AWS IAM Identity Center to which nobody logged in. */
    static final String SSO = """
            sso_session = s
            sso_account_id = 111122223333
            sso_role_name = r
            [sso-session s]
            sso_region = eu-west-1
            sso_start_url = https://nowhere.invalid/start
            """;

    @Test
    void usesKeysOfConfiguredProfile() throws IOException {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS)) {
            var settings = AwsClientConfig.builder()
                    .region("eu-west-1")
                    .profile("work")
                    .endpoints(Endpoints.builder()
                            .override(AwsService.ECS, aws.url())
                            .build())
                    .build();
            var config = "[profile work]\naws_access_key_id = OFPROFILE\naws_secret_access_key = test\n";
            try (var clients =
                    new AwsClients(settings, EmptyEnvironment.with(Map.of(), config), "1.2.3", Sleeper.system())) {
                AwsClientsTest.describe(clients);
            }
            assertThat(aws.requests.getFirst().authorization()).contains("Credential=OFPROFILE/");
        }
    }

    @Test
    void passesSessionTokenOfStaticKeys() {
        var settings =
                AwsClientConfig.builder().accessKey("id").secretKey("secret").token("token");

        assertThat(settings.build().staticCredentials().credentials())
                .hasValueSatisfying(keys -> assertThat(keys)
                        .isInstanceOfSatisfying(
                                software.amazon.awssdk.auth.credentials.AwsSessionCredentials.class,
                                session -> assertThat(session.sessionToken()).isEqualTo("token")));
    }

    @Test
    void callsEcsWithAssumedRole() throws IOException {
        var role = AssumeRoleRequest.builder().roleArn(ROLE).externalId("x1").durationSeconds(900);
        try (var sts = new StubAws(assumed("AssumeRole"));
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, ecs.settings().assumeRole(role.build()))) {
            AwsClientsTest.describe(clients);
            AwsClientsTest.describe(clients);

            assertThat(sts.requests).hasSize(1);
            assertThat(sts.requests.getFirst().authorization()).contains("Credential=test/");
            assertThat(form(sts))
                    .contains("Action=AssumeRole&")
                    .contains("RoleArn=" + ROLE)
                    .contains("RoleSessionName=pulumi-aws-ecs")
                    .contains("ExternalId=x1")
                    .contains("DurationSeconds=900");
            assertThat(ecs.requests.getFirst().authorization()).contains("Credential=OFROLE/");
        }
    }

    @Test
    void keepsConfiguredSessionName() throws IOException {
        var role = AssumeRoleRequest.builder().roleArn(ROLE).roleSessionName("nightly");
        try (var sts = new StubAws(assumed("AssumeRole"));
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, ecs.settings().assumeRole(role.build()))) {
            AwsClientsTest.describe(clients);

            assertThat(form(sts)).contains("RoleSessionName=nightly");
        }
    }

    @Test
    void namesPoliciesWhenRoleIsDenied() throws IOException {
        var denied = new Answer(403, """
                <ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::1:user/me is not authorized \
                to perform: sts:AssumeRole on resource: x</Message></Error><RequestId>r1</RequestId></ErrorResponse>""", "r1");
        var role = AssumeRoleRequest.builder().roleArn(ROLE).build();
        try (var sts = new StubAws(denied);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, ecs.settings().assumeRole(role))) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContaining("(AccessDenied, request id r1). Next: allow sts:AssumeRole for the role");
            assertThat(ecs.requests).isEmpty();
        }
    }

    @Test
    void assumesRoleWithWebIdentityOnly(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("token"), "of-file\n");
        var identity = WebIdentity.builder().tokenFile(file.toString());
        identity.request().roleArn(ROLE);
        try (var sts = new StubAws(assumed("AssumeRoleWithWebIdentity"));
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(
                        ecs,
                        sts,
                        AwsClientConfig.builder().region("eu-west-1").assumeRoleWithWebIdentity(identity.build()))) {
            AwsClientsTest.describe(clients);

            assertThat(sts.requests.getFirst().authorization()).isEmpty();
            assertThat(form(sts))
                    .contains("Action=AssumeRoleWithWebIdentity")
                    .contains("WebIdentityToken=of-file")
                    .contains("RoleSessionName=pulumi-aws-ecs")
                    .contains("RoleArn=" + ROLE);
            assertThat(ecs.requests.getFirst().authorization()).contains("Credential=OFROLE/");
        }
    }

    @Test
    void namesUnreadableTokenFile(@TempDir Path folder) throws IOException {
        var identity = WebIdentity.builder().tokenFile(folder.resolve("absent").toString());
        identity.request().roleArn(ROLE);
        try (var sts = new StubAws(assumed("AssumeRoleWithWebIdentity"));
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(
                        ecs,
                        sts,
                        AwsClientConfig.builder().region("eu-west-1").assumeRoleWithWebIdentity(identity.build()))) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContainingAll(
                            "DescribeTaskSets for service web",
                            "web identity token",
                            folder.resolve("absent").toString());
        }
    }

    @Test
    void reportsProfilesWithoutCredentials() {
        assertThat(withProfile("region = eu-west-1"))
                .contains(
                        "profile \"work\" of the AWS configuration files: must have credentials",
                        "aws configure --profile");
        assertThat(withProfile("role_arn = " + ROLE + "\nsource_profile = gone"))
                .contains("profile \"work\" of the AWS configuration files: must have a source_profile that exists"
                        + " (got \"gone\")");
        assertThat(withProfile("credential_process = /bin/false"))
                .contains("credential_process of profile \"work\": must provide credentials (got the error: Failed to"
                        + " refresh process-based credentials: ");
        assertThat(withProfile(SSO))
                .contains("must have a login that has not expired", "log in with `aws sso login --profile work`");
    }

    @Test
    void hidesSecretsInToString() {
        var identity = WebIdentity.builder();
        identity.request().roleArn(ROLE).webIdentityToken("hidden-token");
        var settings = AwsClientConfig.builder()
                .accessKey("hidden-id")
                .secretKey("hidden-key")
                .token("hidden-token")
                .assumeRoleWithWebIdentity(identity.build())
                .build();

        assertThat(settings.toString()).doesNotContain("hidden");
    }

    private static String withProfile(String properties) {
        var settings =
                AwsClientConfig.builder().region("eu-west-1").profile("work").build();
        var surroundings = EmptyEnvironment.with(Map.of(), "[profile work]\n" + properties + "\n");
        try (var clients = new AwsClients(settings, surroundings, "1.2.3", Sleeper.system())) {
            return String.valueOf(catchThrowableOfType(AwsCallException.class, () -> AwsClientsTest.describe(clients))
                    .getMessage());
        }
    }

    private static AwsClients clients(StubAws ecs, StubAws sts, AwsClientConfigBuilder settings) {
        var endpoints = Endpoints.builder()
                .override(AwsService.ECS, ecs.url())
                .override(AwsService.STS, sts.url())
                .build();
        return new AwsClients(
                settings.endpoints(endpoints).build(), EmptyEnvironment.atAll(), "1.2.3", Sleeper.system());
    }

    private static String form(StubAws sts) {
        return URLDecoder.decode(sts.requests.getFirst().body(), StandardCharsets.UTF_8);
    }

    static Answer assumed(String operation) {
        return new Answer(200, """
                <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult>
                  <Credentials><AccessKeyId>OFROLE</AccessKeyId><SecretAccessKey>test</SecretAccessKey>
                    <SessionToken>test</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
                </%1$sResult></%1$sResponse>""".formatted(operation), "r2");
    }
}
