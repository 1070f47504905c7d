package io.github.pulumiawsecs.provider.aws;

import static io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome.REJECTED;
import static io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.TestCredentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AwsCallExceptionTest {

    @Test
    void containsMessageCodeRequestIdAndNextStep() throws IOException {
        var failure = failure(Answer.error(
                400,
                "InvalidParameterException",
                "Amazon ECS only supports task set management on services configured to use external deployment"
                        + " controllers."));

        assertThat(failure)
                .hasMessageStartingWith("CreateTaskSet for service web in cluster prod failed: Amazon ECS only supports"
                        + " task set management")
                .hasMessageContainingAll("(InvalidParameterException, request id req-25). Next: ", "type EXTERNAL");
        assertThat(failure.code()).contains("InvalidParameterException");
        assertThat(failure.httpStatus()).hasValue(400);
        assertThat(failure.outcome()).isEqualTo(REJECTED);
        assertThat(failure.hasCode("ClientException", "InvalidParameterException"))
                .isTrue();
        assertThat(failure.hasCode("ClientException")).isFalse();
    }

    @Test
    void namesNextStepOfUnknownErrors() throws IOException {
        var failure = failure(Answer.error(400, "BrandNewException", "Surprise."));

        assertThat(failure.getMessage())
                .is(MessageForm.withNextStep())
                .contains("Next: look up BrandNewException", "Amazon ECS");
    }

    @Test
    void hasUnknownOutcomeAfterServerError() throws IOException {
        var failure = failure(Answer.error(500, "ServerException", "Service Unavailable. Please try again later."));

        assertThat(failure.getMessage())
                .contains(
                        "Please try again later (ServerException, HTTP 500, request id req-15). Next: run `pulumi up`");
        assertThat(failure.outcome()).isEqualTo(UNKNOWN);
    }

    @Test
    void containsStatusOfUnparsableErrors() throws IOException {
        var failure = failure(new Answer(502, "<html>Bad Gateway</html>", "req-html"));

        assertThat(failure.getMessage()).contains("(HTTP 502, request id req-html)");
        assertThat(failure.outcome()).isEqualTo(UNKNOWN);
    }

    @Test
    void hasUnknownOutcomeAfterLostResponse() throws IOException {
        var failure = failure(Answer.dropped());

        assertThat(failure.getMessage())
                .startsWith("CreateTaskSet for service web in cluster prod failed: the connection was lost: ")
                .contains("Next: run `pulumi up`, which finds the task set if it exists");
        assertThat(failure.outcome()).isEqualTo(UNKNOWN);
    }

    @Test
    void hasUnknownOutcomeAfterUnreadableResponse() throws IOException {
        var failure = failure(new Answer(200, "{\"taskSet\":{\"id\":\"ecs-s", "req-half"));

        assertThat(failure.getMessage())
                .contains(" failed: the response is unreadable: ")
                .contains("Next: run `pulumi up`, which finds the task set if it exists");
        assertThat(failure.outcome()).isEqualTo(UNKNOWN);
    }

    @Test
    void isRefusedWhenSdkSendsNothing() {
        var identity = WebIdentity.builder().tokenFile("/nowhere/token");
        identity.request().roleArn("arn:aws:iam::111122223333:role/deploy");
        var endpoints = TestCredentials.clientConfig(URI.create("http://localhost:1"))
                .build()
                .endpoints();
        var failure = create(AwsClientConfig.builder()
                .region("us-east-1")
                .assumeRoleWithWebIdentity(identity.build())
                .endpoints(endpoints)
                .build());

        assertThat(failure.getMessage()).contains("cannot read the file of the web identity token, /nowhere/token");
        assertThat(failure.outcome()).isEqualTo(REJECTED);
    }

    @Test
    void hasUnknownOutcomeWhenEarlierAttemptWasLost() throws IOException {
        var refused = Answer.error(400, "InvalidParameterException", "5 deployments exist on the service.");

        assertThat(failure(1, Answer.dropped(), refused).outcome()).isEqualTo(UNKNOWN);
        assertThat(failure(1, Answer.error(500, "ServerException", "x"), refused)
                        .outcome())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void isRefusedAfterThrottling() throws IOException {
        var failure = failure(
                1,
                Answer.error(400, "ThrottlingException", "Rate exceeded"),
                Answer.error(400, "ServiceNotFoundException", "Service not found."));

        assertThat(failure.outcome()).isEqualTo(REJECTED);
    }

    @Test
    void isRefusedWhenConnectionIsRefused() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var failure = failureAt("http://127.0.0.1:" + port, 2);

        assertThat(failure)
                .hasMessageContainingAll(
                        "CreateTaskSet for service web in cluster prod",
                        "refused",
                        "nothing was sent",
                        "endpoints.ecs",
                        "network");
        assertThat(failure.outcome()).isEqualTo(REJECTED);
    }

    @Test
    void namesUnknownHost() {
        var failure = failureAt("http://ecs.nowhere.invalid", 1);

        assertThat(failure.getMessage())
                .contains("host ecs.nowhere.invalid not found; nothing was sent. Next: check endpoints.ecs");
        assertThat(failure.outcome()).isEqualTo(REJECTED);
    }

    private static AwsCallException failure(Answer answer) throws IOException {
        return failure(0, answer);
    }

    private static AwsCallException failure(int retries, Answer... answers) throws IOException {
        try (var aws = new StubAws(answers)) {
            var failure = create(aws.settings().maxRetries(retries).build());
            assertThat(aws.requests).as(Arrays.toString(answers)).hasSize(answers.length);
            return failure;
        }
    }

    private static AwsCallException failureAt(String url, int retries) {
        return create(TestCredentials.clientConfig(URI.create(url))
                .maxRetries(retries)
                .build());
    }

    private static AwsCallException create(AwsClientConfig settings) {
        try (var clients = new AwsClients(settings, EmptyEnvironment.atAll(), "1.2.3", Sleeper.system())) {
            return catchThrowableOfType(
                    AwsCallException.class,
                    () -> clients.call(
                            EcsOperations.CREATE_TASK_SET,
                            "service web in cluster prod",
                            ecs -> ecs.createTaskSet(it -> it.cluster("prod").service("web"))));
        }
    }
}
