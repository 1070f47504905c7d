package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.provider.aws.profile.SharedConfig;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

class AwsClientsTest {

    @Test
    void sendsEndpointAndUserAgent() throws IOException {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(aws.settings().build())) {
            describe(clients);

            assertThat(aws.requests).hasSize(1);
            var request = aws.requests.getFirst();
            assertThat(request.target()).isEqualTo("AmazonEC2ContainerServiceV20141113.DescribeTaskSets");
            assertThat(request.userAgent()).endsWith("pulumi-aws-ecs/1.2.3");
            assertThat(request.authorization()).contains("Credential=test/", "/eu-west-1/ecs/");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void retriesAsConfigured(int maxRetries) throws IOException {
        try (var aws = new StubAws(Answer.error(500, "ServerException", "Service Unavailable"));
                var clients = clients(aws.settings().maxRetries(maxRetries).build())) {
            assertThatThrownBy(() -> describe(clients)).isInstanceOf(AwsCallException.class);

            assertThat(aws.requests).hasSize(maxRetries + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, , 1", "5, , 5", "5, 2, 2"})
    void retriesAsProfileAndEnvironmentSay(String ofProfile, String ofEnvironment, int attempts) throws IOException {
        var variables = new HashMap<String, String>();
        if (ofEnvironment != null) {
            variables.put("AWS_MAX_ATTEMPTS", ofEnvironment);
        }
        var environment = EmptyEnvironment.with(variables, "[default]\nmax_attempts = " + ofProfile + "\n");
        try (var aws = new StubAws(Answer.error(500, "ServerException", "Service Unavailable"));
                var clients = new AwsClients(aws.settings().build(), environment, "1.2.3", Sleeper.system())) {
            assertThatThrownBy(() -> describe(clients)).isInstanceOf(AwsCallException.class);

            assertThat(aws.requests).hasSize(attempts);
        }
    }

    @Test
    void sendsApplicationIdOfProfile() throws IOException {
        var environment = EmptyEnvironment.with(Map.of(), "[default]\nsdk_ua_app_id = shop\n");
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var clients = new AwsClients(aws.settings().build(), environment, "1.2.3", Sleeper.system())) {
            describe(clients);

            assertThat(aws.requests.getFirst().userAgent()).contains("app/shop");
        }
    }

    @Test
    void retriesThrottledRequests() throws IOException {
        try (var aws = new StubAws(Answer.error(400, "ThrottlingException", "Rate exceeded"), StubAws.NO_TASK_SETS);
                var clients = clients(aws.settings().build())) {
            describe(clients);

            assertThat(aws.requests).hasSize(2);
        }
    }

    @Test
    void sendsNothingWhileBuilding() throws Exception {
        var asked = new AtomicInteger();
        var surroundings = new AwsEnvironment(_ -> null, () -> SharedConfig.EMPTY, () -> {
            asked.incrementAndGet();
            return Region.EU_WEST_1;
        });
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var withRegion = clients(
                        aws.settings().allowedAccountIds(java.util.List.of("1")).build());
                var withoutRegion = new AwsClients(AwsClientConfig.NONE, surroundings, "1.2.3", Sleeper.system())) {
            withRegion.buildInBackground().join();
            withoutRegion.buildInBackground().join();

            assertThat(aws.requests).isEmpty();
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void reportsBuildErrorsAtFirstCall() throws Exception {
        try (var clients = new AwsClients(
                AwsClientConfig.builder().region("eu-west-1").profile("absent").build(),
                EmptyEnvironment.atAll(),
                "1.2.3",
                Sleeper.system())) {
            clients.buildInBackground().join();

            assertThatThrownBy(() -> describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageStartingWith("DescribeTaskSets for service web failed: profile: must name a profile in")
                    .hasMessageContaining("aws configure --profile absent");
        }
    }

    @Test
    void failsCallsWithoutRegion() {
        try (var clients = new AwsClients(AwsClientConfig.NONE, EmptyEnvironment.atAll(), "1.2.3", Sleeper.system())) {
            var failure = catchThrowableOfType(AwsCallException.class, () -> describe(clients));

            assertThat(failure)
                    .hasMessageStartingWith("DescribeTaskSets for service web failed: region: must be set in");
            assertThat(failure.outcome()).isEqualTo(ApiCallException.Outcome.REJECTED);
        }
    }

    @Test
    void namesMalformedLineOfProfile() {
        try (var clients = new AwsClients(
                AwsClientConfig.NONE,
                EmptyEnvironment.with(Map.of(), "[default]\nregion"),
                "1.2.3",
                Sleeper.system())) {
            assertThatThrownBy(() -> describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContaining("config, line 2: a setting must be NAME = VALUE");
        }
    }

    @Test
    void cancelsCallsOnInterrupt() throws Exception {
        try (var aws = new StubAws(Answer.never());
                var clients = clients(aws.settings().build())) {
            var ended = new CountDownLatch(1);
            var cancelled = new AtomicInteger();
            var caller = Thread.ofVirtual().start(() -> {
                try {
                    describe(clients);
                } catch (CancellationException e) {
                    cancelled.set(Thread.currentThread().isInterrupted() ? 1 : 2);
                }
                ended.countDown();
            });
            while (aws.requests.isEmpty()) {
                Thread.sleep(5);
            }
            caller.interrupt();

            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled).hasValue(1);
        }
    }

    @Test
    void servesCallsOnceClosed() throws IOException {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS)) {
            var clients = clients(aws.settings().build());
            describe(clients);
            clients.close();
            clients.close();
            describe(clients);

            assertThat(aws.requests).hasSize(2);
        }
    }

    @Test
    void replacesClientOnceClosed() throws IOException {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS)) {
            var clients = clients(aws.settings().build());
            var beforeClose = client(clients);
            var duringCall = clients.call(EcsOperations.DESCRIBE_TASK_SETS, "service web", ecs -> {
                clients.close();
                assertThat(client(clients)).as("a call during another one").isSameAs(ecs);
                return ecs;
            });

            assertThat(duringCall).isSameAs(beforeClose);
            assertThat(client(clients)).isNotSameAs(beforeClose);
        }
    }

    private static EcsClient client(AwsClients clients) {
        return clients.call(EcsOperations.DESCRIBE_TASK_SETS, "service web", ecs -> ecs);
    }

    private static AwsClients clients(AwsClientConfig settings) {
        return new AwsClients(settings, EmptyEnvironment.atAll(), "1.2.3", Sleeper.system());
    }

    static void describe(AwsClients clients) {
        var _ = clients.call(
                EcsOperations.DESCRIBE_TASK_SETS,
                "service web",
                ecs -> ecs.describeTaskSets(it -> it.cluster("prod").service("web")));
    }
}
