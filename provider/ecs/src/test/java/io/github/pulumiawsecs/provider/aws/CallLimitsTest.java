package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.RunningOperations;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.StubAws.Answer;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.testkit.RecordingLog;
import io.github.pulumiawsecs.testkit.SlowEndpoint;
import io.github.pulumiawsecs.testkit.SlowEndpoint.Behavior;
import io.github.pulumiawsecs.testkit.TestCredentials;
import io.github.pulumiawsecs.testkit.TimedCalls;
import io.github.pulumiawsecs.testkit.TimedCalls.Results;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Calls end soon after the time limit and the cancellation of their operation, whatever the endpoint does. */
class CallLimitsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final int[] MAX_RETRIES = {0, 3, 25};

    /** The promise is 10 seconds after the time limit or the cancellation. */
    private static final Duration MAX_ELAPSED = SHORT.plusSeconds(10);

    private final RunningOperations runningOperations = new RunningOperations();
    private final RecordingLog log = new RecordingLog();

    @Test
    void endsCallsAtTimeLimit() throws Exception {
        var results = callAllEndpoints(SHORT, () -> {});

        assertThat(results.all()).allSatisfy((name, result) -> {
            assertThat(result.elapsed()).as(name).isLessThan(MAX_ELAPSED);
            assertThat(result.failure()).as(name).isInstanceOf(AwsCallException.class);
            assertThat(result.isInterrupted()).as(name).isFalse();
        });
        assertThat(failure(results, "UpdateTaskSet SILENT 25"))
                .hasMessageContainingAll(
                        "AWS did not answer in ",
                        ", and the time limit (customTimeouts) passed. Next: ",
                        "run `pulumi refresh`, because the request may have succeeded")
                .returns(Outcome.UNKNOWN, AwsCallException::outcome);
        assertThat(log.statuses())
                .anyMatch(status -> status.matches("waiting for AWS to answer UpdateTaskSet · [34]s"));
    }

    @Test
    void endsCallsAfterCancel() throws Exception {
        var results = callAllEndpoints(LONG, runningOperations::cancelAll);

        assertThat(results.all()).allSatisfy((name, result) -> {
            assertThat(result.elapsed()).as(name).isLessThan(MAX_ELAPSED);
            assertThat(result.failure()).as(name).isInstanceOf(AwsCallException.class);
            assertThat(result.isInterrupted()).as(name).isFalse();
        });
        assertThat(failure(results, "UpdateTaskSet SLOW_BODY 3"))
                .hasMessageContaining(", and the operation was cancelled. Next: ")
                .returns(Outcome.UNKNOWN, AwsCallException::outcome);
        assertThat(results.of("DescribeTaskSets SILENT 0").elapsed())
                .as("a call that changes nothing")
                .isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void endsBackoffOnCancel() throws Exception {
        try (var aws = new StubAws(Answer.error(400, "ThrottlingException", "Rate exceeded"));
                var clients = clients(aws.settings().maxRetries(25).build())) {
            var calls = new TimedCalls();
            calls.start("update", () -> call(clients, LONG, EcsOperations.UPDATE_TASK_SET));
            Thread.sleep(Duration.ofSeconds(4));
            int requests = aws.requests.size();
            runningOperations.cancelAll();
            var result = calls.await().of("update");

            assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(7));
            assertThat(result.failure()).hasMessageContaining("UpdateTaskSet for service web failed: ");
            assertThat(aws.requests.size()).isLessThanOrEqualTo(requests + 1);
        }
    }

    @Test
    void keepsOutcomeOfWriteAfterCancel() throws Exception {
        try (var aws = new StubAws(new Answer(200, "{\"taskSet\":{\"taskSetArn\":\"arn\"}}", "req-ok"))) {
            aws.delay(Duration.ofSeconds(4));
            try (var clients = clients(aws.settings().build())) {
                var calls = new TimedCalls();
                calls.start("update", () -> call(clients, LONG, EcsOperations.UPDATE_TASK_SET));
                Thread.sleep(SHORT);
                runningOperations.cancelAll();

                assertThat(calls.await().of("update").failure()).isNull();
            }
        }
    }

    @Test
    void sendsNothingAfterTimeLimit() throws Exception {
        try (var aws = new StubAws(StubAws.NO_TASK_SETS);
                var clients = clients(aws.settings().build())) {
            var calls = new TimedCalls();
            calls.start("describe", () -> call(clients, Duration.ofSeconds(-3), EcsOperations.DESCRIBE_TASK_SETS));

            assertThat(calls.await().of("describe").failure())
                    .hasMessageContaining(
                            "failed: the request was not sent, because the time limit (customTimeouts) passed. Next: ");
            assertThat(aws.requests).isEmpty();
        }
    }

    /** Makes a read and a write call to each endpoint with each number of retries, and acts after a second. */
    private Results callAllEndpoints(Duration limit, Runnable action) throws Exception {
        var calls = new TimedCalls();
        var resources = new ArrayList<AutoCloseable>();
        for (var behavior : Behavior.values()) {
            var endpoint = new SlowEndpoint(behavior);
            resources.add(endpoint);
            for (int maxRetries : MAX_RETRIES) {
                var clients = clients(TestCredentials.clientConfig(endpoint.address())
                        .maxRetries(maxRetries)
                        .build());
                resources.add(clients);
                var suffix = " " + behavior + " " + maxRetries;
                calls.start("DescribeTaskSets" + suffix, () -> call(clients, limit, EcsOperations.DESCRIBE_TASK_SETS));
                calls.start("UpdateTaskSet" + suffix, () -> call(clients, limit, EcsOperations.UPDATE_TASK_SET));
            }
        }
        Thread.sleep(SHORT);
        if (limit.equals(LONG)) {
            calls.restart();
        }
        action.run();
        var results = calls.await();
        for (var resource : resources) {
            resource.close();
        }
        return results;
    }

    private boolean call(AwsClients clients, Duration limit, AwsOperation<EcsClient> operation) {
        try (var cancellation = runningOperations.begin()) {
            var context = new OperationContext(log, Deadline.of(Sleeper.system(), limit), cancellation);
            return CurrentOperation.where(
                    context,
                    () -> clients.call(operation, "service web", ecs -> {
                        EcsResponse response = operation.equals(EcsOperations.UPDATE_TASK_SET)
                                ? ecs.updateTaskSet(
                                        it -> it.cluster("c").service("s").taskSet("t"))
                                : ecs.describeTaskSets(it -> it.cluster("c").service("s"));
                        return response.sdkHttpResponse().isSuccessful();
                    }));
        }
    }

    private static AwsCallException failure(Results results, String name) {
        return (AwsCallException) results.failure(name);
    }

    private static AwsClients clients(AwsClientConfig settings) {
        return new AwsClients(settings, EmptyEnvironment.atAll(), "1.2.3", Sleeper.system());
    }
}
