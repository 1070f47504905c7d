package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class CallTraceTest {
    private final RecordingLog log = new RecordingLog();

    @Test
    void logsOneLinePerCall() throws IOException {
        describe(StubAws.NO_TASK_SETS);

        assertThat(calls())
                .singleElement()
                .asString()
                .matches("debug: AWS call DescribeTaskSets for service web: ok, 1 attempt,"
                        + " \\d+ ms, request id req-ok");
    }

    @Test
    void countsRetries() throws IOException {
        describe(Answer.error(400, "ThrottlingException", "Rate exceeded"), StubAws.NO_TASK_SETS);

        assertThat(calls()).singleElement().asString().contains(": ok, 2 attempts, ", "request id req-ok");
    }

    @Test
    void namesTheErrorCode() {
        assertThatThrownBy(() -> describe(Answer.error(400, "ClusterNotFoundException", "Cluster not found.")))
                .isInstanceOf(AwsCallException.class);

        assertThat(calls())
                .singleElement()
                .asString()
                .contains("for service web: ClusterNotFoundException, 1 attempt, ", "request id req-24");
    }

    @Test
    void logsCallsForCredentials() throws IOException {
        var denied = new Answer(403, """
                <ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error><RequestId>r1</RequestId>\
                </ErrorResponse>""", "r1");
        try (var aws = new StubAws(denied);
                var clients = clients(aws.settings()
                        .secretKey("hidden-key")
                        .assumeRole(AssumeRoleRequest.builder()
                                .roleArn("arn:aws:iam::111122223333:role/deploy")
                                .build()))) {
            assertThatThrownBy(() -> CurrentLog.where(log, () -> describe(clients)))
                    .isInstanceOf(AwsCallException.class);
        }

        assertThat(calls()).hasSize(2);
        assertThat(calls().getFirst()).contains("AssumeRole for the credentials: AccessDenied, 1 attempt, ");
        assertThat(calls().getLast()).contains("DescribeTaskSets for service web: AccessDenied, 0 attempts, ");
        assertThat(String.join("", calls())).doesNotContain("hidden");
    }

    private void describe(Answer... answers) throws IOException {
        try (var aws = new StubAws(answers);
                var clients = clients(aws.settings())) {
            CurrentLog.where(log, () -> describe(clients));
        }
    }

    @Test
    void namesSourcesOfRegionAndCredentialsOnce() throws IOException {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(aws.settings())) {
            CurrentLog.where(log, () -> describe(clients));
            CurrentLog.where(log, () -> describe(clients));
        }
        assertThat(log.debugMessages())
                .filteredOn(message -> !message.startsWith("AWS call "))
                .containsExactly("AWS access: region eu-west-1 from region, credentials from accessKey");
    }

    private List<String> calls() {
        return log.messages().stream()
                .filter(message -> message.contains("AWS call "))
                .toList();
    }

    private static boolean describe(AwsClients clients) {
        AwsClientsTest.describe(clients);
        return true;
    }

    private static AwsClients clients(AwsClientConfigBuilder config) {
        return new AwsClients(config.build(), EmptyEnvironment.atAll(), "1.2.3", Sleeper.system());
    }
}
