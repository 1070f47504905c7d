package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** A failed call that obtains credentials: the request that needs them is not sent. */
class CredentialsCallTest {

    @Test
    void sendsNothingAfterLostResponse() throws IOException {
        var failure = createAfter(Answer.dropped());

        assertThat(failure)
                .hasMessageContainingAll("failed: no credentials, because the connection was lost: ")
                .hasMessageEndingWith("; nothing was sent. Next: run the command again.");
        assertThat(failure.isTransient()).isTrue();
    }

    @Test
    void sendsNothingAfterServerError() throws IOException {
        var failure = createAfter(new Answer(500, """
                <ErrorResponse><Error><Code>InternalFailure</Code><Message>Broken</Message></Error></ErrorResponse>""", "r1"));

        assertThat(failure)
                .hasMessageContainingAll("no credentials, because Broken; nothing was sent (InternalFailure");
        assertThat(failure.isTransient()).isTrue();
    }

    @Test
    void sendsNothingAfterRejection() throws IOException {
        var failure = createAfter(new Answer(403, """
                <ErrorResponse><Error><Code>AccessDenied</Code><Message>sts:AssumeRole</Message></Error>\
                </ErrorResponse>""", "r1"));

        assertThat(failure).hasMessageContaining("allow sts:AssumeRole for the role");
        assertThat(failure.isTransient()).isFalse();
    }

    /** Returns the failure of CreateTaskSet with a role that AWS STS answers for. */
    private static AwsCallException createAfter(Answer ofSts) throws IOException {
        var role = AssumeRoleRequest.builder()
                .roleArn("arn:aws:iam::111122223333:role/deploy")
                .build();
        try (var sts = new StubAws(ofSts);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = new AwsClients(
                        ecs.settings()
                                .assumeRole(role)
                                .endpoints(Endpoints.builder()
                                        .override(AwsService.ECS, ecs.url())
                                        .override(AwsService.STS, sts.url())
                                        .build())
                                .build(),
                        EmptyEnvironment.atAll(),
                        "1.2.3",
                        Sleeper.system())) {
            var failure = catchThrowableOfType(
                    AwsCallException.class,
                    () -> clients.call(
                            EcsOperations.CREATE_TASK_SET,
                            "service web",
                            client -> client.createTaskSet(
                                    it -> it.cluster("prod").service("web"))));
            assertThat(ecs.requests).isEmpty();
            assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
            return failure;
        }
    }
}
