package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.StsException;

class AccountGuardTest {
    private static final Answer CALLER = new Answer(200, """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <GetCallerIdentityResult>
                <Arn>arn:aws:iam::111122223333:user/me</Arn><UserId>U</UserId><Account>111122223333</Account>
              </GetCallerIdentityResult>
              <ResponseMetadata><RequestId>req-sts</RequestId></ResponseMetadata>
            </GetCallerIdentityResponse>""", "req-sts");

    @Test
    void looksUpAccountOnceBeforeFirstCall() throws IOException {
        try (var sts = new StubAws(CALLER);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, List.of("111122223333"), List.of())) {
            AwsClientsTest.describe(clients);
            AwsClientsTest.describe(clients);

            assertThat(sts.requests).hasSize(1);
            assertThat(sts.requests.getFirst().body()).contains("Action=GetCallerIdentity");
            assertThat(ecs.requests).hasSize(2);
        }
    }

    @Test
    void rejectsAccountNotAllowed() throws IOException {
        try (var sts = new StubAws(CALLER);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, List.of("444455556666", "777788889999"), List.of())) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContainingAll(
                            "DescribeTaskSets for service web failed: credentials: ",
                            "allowedAccountIds, 444455556666, 777788889999",
                            "(got account 111122223333)");
            assertThat(ecs.requests).isEmpty();
        }
    }

    @Test
    void rejectsForbiddenAccount() throws IOException {
        try (var sts = new StubAws(CALLER);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, List.of(), List.of("111122223333"))) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .hasMessageContainingAll("forbiddenAccountIds, 111122223333", "(got account 111122223333)");
            assertThat(ecs.requests).isEmpty();
        }
    }

    @Test
    void looksUpNothingWithoutRestrictions() throws IOException {
        try (var sts = new StubAws(CALLER);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, List.of(), List.of())) {
            AwsClientsTest.describe(clients);

            assertThat(sts.requests).isEmpty();
        }
    }

    @Test
    void repeatsFailedLookup() throws IOException {
        var denied = new Answer(403, """
                <ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token included in the request is \
                expired</Message></Error><RequestId>req-no</RequestId></ErrorResponse>""", "req-no");
        try (var sts = new StubAws(denied, CALLER);
                var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(ecs, sts, List.of("111122223333"), List.of())) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .hasMessageContaining("The security token included in the request is expired (ExpiredToken,"
                            + " request id req-no). Next: get new credentials");
            AwsClientsTest.describe(clients);

            assertThat(ecs.requests).hasSize(1);
        }
    }

    @Test
    void repeatsTransientFailureOfLookup() {
        var lookups = new AtomicInteger();
        var now = new AtomicReference<>(Instant.EPOCH);
        var guard = new AccountGuard(AccountRestrictions.ANY, false, now::get, () -> {
            if (lookups.incrementAndGet() == 1) {
                throw SdkClientException.create("connect timed out", new SocketTimeoutException());
            }
            return "111122223333";
        });

        assertThat(guard.ownAccount()).isInstanceOf(AccountLookup.Failed.class);
        assertThat(guard.ownAccount()).isInstanceOf(AccountLookup.Failed.class);
        assertThat(lookups).hasValue(1);
        now.set(Instant.EPOCH.plus(AccountGuard.FAILURE_TTL));

        assertThat(guard.ownAccount()).isEqualTo(new AccountLookup.Found("111122223333"));
        assertThat(guard.ownAccount()).isEqualTo(new AccountLookup.Found("111122223333"));
        assertThat(lookups).hasValue(2);
    }

    @Test
    void keepsRejectionOfLookup() {
        var lookups = new AtomicInteger();
        var now = new AtomicReference<>(Instant.EPOCH);
        var guard = new AccountGuard(AccountRestrictions.ANY, false, now::get, () -> {
            lookups.incrementAndGet();
            throw StsException.builder()
                    .statusCode(403)
                    .awsErrorDetails(software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                            .errorCode("AccessDenied")
                            .errorMessage("no")
                            .build())
                    .build();
        });

        assertThat(guard.ownAccount()).isInstanceOf(AccountLookup.Failed.class);
        now.set(Instant.EPOCH.plus(Duration.ofHours(1)));
        assertThat(guard.ownAccount()).isInstanceOf(AccountLookup.Failed.class);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void skipsLookupOfLocalEcs() throws IOException {
        try (var ecs = new StubAws(StubAws.NO_TASK_SETS);
                var clients = new AwsClients(
                        ecs.settings()
                                .endpoints(Endpoints.builder()
                                        .override(AwsService.ECS, ecs.url())
                                        .build())
                                .build(),
                        EmptyEnvironment.atAll(),
                        "1.2.3",
                        Sleeper.system())) {
            assertThat(clients.account()).isInstanceOf(AccountLookup.Skipped.class);
        }
    }

    private static AwsClients clients(StubAws ecs, StubAws sts, List<String> allowed, List<String> forbidden) {
        var settings = ecs.settings()
                .endpoints(Endpoints.builder()
                        .override(AwsService.ECS, ecs.url())
                        .override(AwsService.STS, sts.url())
                        .build())
                .allowedAccountIds(allowed)
                .forbiddenAccountIds(forbidden);
        return new AwsClients(settings.build(), EmptyEnvironment.atAll(), "1.2.3", Sleeper.system());
    }
}
