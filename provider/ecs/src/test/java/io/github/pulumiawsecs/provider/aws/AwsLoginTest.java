package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.harness.LoginCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of {@code aws login}. */
class AwsLoginTest {
    private static final String SESSION = "arn:aws:iam::111122223333:user/me";

    @TempDir
    Path home;

    private StubAws ecs;
    private StubAws signin;

    @BeforeEach
    void start() throws IOException {
        ecs = new StubAws(StubAws.NO_TASK_SETS);
        signin = new StubAws(new StubAws.Answer(200, LoginCache.renewed("RENEWED"), "r1"));
    }

    @AfterEach
    void stop() {
        ecs.close();
        signin.close();
    }

    @Test
    void usesCachedLogin() throws IOException {
        LoginCache.write(home.resolve(".aws/login/cache"), SESSION, "2099-01-01T00:00:00Z");
        assertThat(signedBy()).isEqualTo("OFLOGIN");
        assertThat(signin.requests).isEmpty();
    }

    @Test
    void renewsExpiredLogin() throws IOException {
        LoginCache.write(home.resolve(".aws/login/cache"), SESSION, "2020-01-01T00:00:00Z");
        assertThat(signedBy()).isEqualTo("RENEWED");
    }

    @Test
    void namesCommandWhenLoginIsMissing() {
        assertThatThrownBy(this::signedBy)
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll(
                        "must have a login that has not expired", "log in with `aws login --profile dev`");
    }

    @Test
    void namesCommandWhenLoginIsRejected() throws IOException {
        signin.close();
        signin = new StubAws(new StubAws.Answer(
                403, "{\"error\": \"INSUFFICIENT_PERMISSIONS\", \"message\": \"not allowed\"}", "r1"));
        LoginCache.write(home.resolve(".aws/login/cache"), SESSION, "2020-01-01T00:00:00Z");

        assertThatThrownBy(this::signedBy)
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("log in with `aws login --profile dev`")
                .hasMessageNotContaining("sso");
    }

    private String signedBy() {
        var environment =
                Map.of("HOME", home.toString(), "AWS_PROFILE", "dev", "AWS_ENDPOINT_URL_SIGNIN", signin.url());
        var config = AwsClientConfig.builder()
                .region("eu-west-1")
                .endpoints(
                        Endpoints.builder().override(AwsService.ECS, ecs.url()).build());
        try (var clients = new AwsClients(
                config.build(),
                EmptyEnvironment.with(environment, "[profile dev]\nlogin_session = " + SESSION + "\n"),
                "1.2.3",
                Sleeper.system())) {
            AwsClientsTest.describe(clients);
        }
        return ecs.requests.getLast().authorization().replaceFirst(".*Credential=([A-Z]+)/.*", "$1");
    }
}
