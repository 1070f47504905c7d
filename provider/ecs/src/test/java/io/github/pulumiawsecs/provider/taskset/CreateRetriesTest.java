package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors of CreateTaskSet that the provider retries, and the retry windows. */
class CreateRetriesTest extends CreateRetryTestBase {
    /** A transient error, the status during the retries, and the retry window in seconds. */
    record Passing(AwsError error, String statusText, int seconds) {
        @Override
        public String toString() {
            return error.code() + ": " + error.message();
        }
    }

    static Stream<Passing> passing() {
        return Stream.of(
                new Passing(AwsError.of("ThrottlingException", "Rate exceeded"), "AWS throttles the requests", 120),
                new Passing(
                        AwsError.targetGroupNotAttached(TARGET_GROUP),
                        "the target group does not have an associated load balancer",
                        180),
                new Passing(AwsError.noServiceLinkedRole(), "AWS is unable to assume the service linked role", 60),
                new Passing(
                        AwsError.invalidParameter("Unable to assume role and validate the specified targetGroupArn."
                                + " Please verify that the ECS service role being passed has the proper permissions."),
                        "AWS is unable to assume the role",
                        60),
                new Passing(AwsError.clusterNotFound(), "the cluster does not exist yet", 120),
                new Passing(AwsError.serviceNotFound(), "the service does not exist yet", 120),
                new Passing(AwsError.serviceNotActive(), "the service is not ACTIVE yet", 120),
                new Passing(AwsError.serverError("Server exception"), "AWS did not return a usable response", 60));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void retriesTransientErrorsWithSameToken(Passing passing) {
        reject(passing.error(), 7);

        assertThat(create("{}").id()).contains(":task-set/demo/web/");

        assertThat(fixture.log().statuses())
                .containsExactly(
                        passing.statusText() + " · 0s",
                        passing.statusText() + " · 1s",
                        passing.statusText() + " · 2s",
                        passing.statusText() + " · 3s",
                        passing.statusText() + " · 4s",
                        passing.statusText() + " · 5s",
                        passing.statusText() + " · 6s");
        // After the search for an interrupted create, the provider looks up the service only if it has not seen it.
        assertThat(calls("DescribeServices")).isEqualTo(passing.statusText().endsWith(" yet") ? 2 : 1);
        assertThat(fixture.simulator().writes())
                .hasSize(8)
                .extracting(call -> call.body().get("clientToken").getAsString())
                .containsOnly(fixture.simulator()
                        .writes()
                        .getFirst()
                        .body()
                        .get("clientToken")
                        .getAsString());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void stopsRetryingAfterWindow(Passing passing) {
        reject(passing.error(), ALWAYS);

        var failure = createError("{}");

        assertThat(elapsedSeconds()).isEqualTo(passing.seconds());
        assertThat(failure)
                .hasMessageContaining(passing.error().message().replaceFirst("\\.$", ""))
                .hasMessageContaining(calls("CreateTaskSet") + " attempts in "
                        + (passing.seconds() == 60 ? "1m 00s" : passing.seconds() == 120 ? "2m 00s" : "3m 00s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'cluster': 'dmeo'}", "{'service': 'wbe'}"})
    void stopsEarlyWhenNothingExists(String misspelt) {
        assertThat(createError(misspelt))
                .hasMessageContainingAll("10 attempts in 10s", "that the provider uses")
                .extracting(AwsCallException::outcome)
                .isEqualTo(Outcome.REJECTED);
        assertThat(elapsedSeconds()).isEqualTo(10);
        assertThat(calls("CreateTaskSet")).isEqualTo(10);
        assertThat(calls("DescribeServices")).isEqualTo(1 + 10);
    }

    @Test
    void stopsEarlyWhenLookupIsDenied() {
        reject(AwsError.serviceNotFound(), ALWAYS);
        fixture.simulator().injectFault(new DenyAccess("DescribeServices"));
        createError("{}");
        assertThat(elapsedSeconds()).isEqualTo(10);
    }

    /** A lookup without a response does not show that the service is missing. */
    @Test
    void retriesInFullWhenLookupFails() {
        reject(AwsError.serviceNotFound(), ALWAYS);
        fixture.simulator()
                .injectFault((call, next) -> call.operation().equals("DescribeServices") && calls("CreateTaskSet") > 0
                        ? new Response.ConnectionDropped()
                        : next.handle(call));
        createError("{}");
        assertThat(elapsedSeconds()).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "off", "strict"})
    void waitsForDrainingDeployment(String preflight) {
        var draining = createDeployments().getLast();
        fixture.simulator().setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(45)));
        OutOfBand.delete(fixture.simulator(), draining);
        var operations = fixture.reconfigured("{'maxRetries': '0', 'preflight': '" + preflight + "'}");

        assertThat(operations.create(SampleInputs.checked("{}")).id()).contains(":task-set/demo/web/");

        assertThat(operations.log().statuses())
                .startsWith("the service has five deployments, waiting for DRAINING "
                        + draining.substring(draining.indexOf("ecs-svc/")) + " · 0s");
        assertThat(elapsedSeconds()).isBetween(45L, 60L);
    }

    @Test
    void rejectsFullServiceAtOnce() {
        createDeployments();

        assertThat(createError("{}")).hasMessageContainingAll("5 deployments exist", "delete a task set");

        assertThat(elapsedSeconds()).isZero();
        assertThat(calls("CreateTaskSet")).isEqualTo(1);
    }

    @Test
    void retriesWhenDeploymentIsGoneMeanwhile() {
        reject(
                AwsError.invalidParameter("5 deployments exist on the service. Unable to create new TaskSet since this"
                        + " exceeds the maximum limit."),
                1);
        OutOfBand.createTaskSet(fixture.simulator(), "web", 0);

        assertThat(create("{}").id()).contains(":task-set/demo/web/");
    }

    /** Creates as many task sets as a service may have. */
    private List<String> createDeployments() {
        return Stream.generate(() -> OutOfBand.createTaskSet(fixture.simulator(), "web", 0))
                .limit(5)
                .toList();
    }

    @Test
    void waitsForServiceToAppear() {
        fixture.time().after(Duration.ofSeconds(3), () -> fixture.simulator().call("CreateService", """
                        {'cluster': 'demo', 'serviceName': 'late', 'desiredCount': 1,
                         'deploymentController': {'type': 'EXTERNAL'}}"""));
        var withPreflight = fixture.reconfigured("{'preflight': 'auto'}");
        assertThat(withPreflight
                        .create(SampleInputs.checked("{'service': 'late'}"))
                        .id())
                .contains(":task-set/demo/late/");
        assertThat(withPreflight.log().statuses())
                .containsExactly(
                        "the service does not exist yet · 0s",
                        "the service does not exist yet · 1s",
                        "the service does not exist yet · 2s");
    }

    @Test
    void rejectsDeletedServiceAtOnce() {
        fixture.simulator().call("DeleteService", "{'cluster': 'demo', 'service': 'web', 'force': true}");
        assertThat(createError("{}"))
                .hasMessageContaining("ServiceNotActiveException")
                .hasMessageNotContaining("Tried");
        assertThat(fixture.takeCalls()).containsExactly("DescribeServices", "CreateTaskSet", "DescribeServices");
        assertThat(elapsedSeconds()).isZero();
    }

    @Test
    void retriesNoFinalError() {
        fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
        assertThat(createError("{}")).hasMessageContaining("AccessDenied").hasMessageNotContaining("Tried");
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
    }

    @Test
    void retriesNoUnsentRequest() {
        fixture.disconnect();
        assertThat(createError("{}")).hasMessageContaining("connection refused").hasMessageNotContaining("Tried");
        assertThat(elapsedSeconds()).isZero();
    }

    @Test
    void recoversLostResponse() {
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", 1));
        var state = create("{}");
        assertThat(fixture.writes()).containsExactly("CreateTaskSet", "CreateTaskSet");
        assertThat(fixture.taskSets()).containsExactly(state.id());
    }

    @Test
    void reportsUnknownOutcomeAfterLostResponse() {
        fixture.simulator().injectFault(new DenyAfterwards());
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", 1));
        assertThat(createError("{}"))
                .hasMessageContaining("AccessDenied")
                .hasMessageContaining("finds the task set if it exists")
                .extracting(AwsCallException::outcome)
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** Accepts only the first CreateTaskSet. */
    private static final class DenyAfterwards implements ApiFault {
        private boolean passed;

        @Override
        public Response intercept(
                io.github.pulumiawsecs.simulator.exchange.Call call,
                io.github.pulumiawsecs.simulator.exchange.CallHandler next) {
            if (!call.operation().equals("CreateTaskSet") || !passed) {
                passed |= call.operation().equals("CreateTaskSet");
                return next.handle(call);
            }
            return new DenyAccess("CreateTaskSet").intercept(call, next);
        }
    }

    @Test
    void reusesUserTokenInRetriesOnly() {
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", 1));
        var made = create("{'clientToken': 'mine'}");
        assertThat(calls("CreateTaskSet")).isEqualTo(2);
        assertThat(catchThrowableOfType(OperationRejectedException.class, () -> create("{'clientToken': 'mine'}")))
                .hasMessageContainingAll(
                        "clientToken", "This token created the task set " + made.id(), "pulumi import");
    }

    @Test
    void retriesMissingClusterWithUserToken() {
        createError("{'cluster': 'dmeo', 'clientToken': 'mine'}");
        assertThat(calls("CreateTaskSet")).isEqualTo(10);
    }

    @Test
    void restartsWindowForNewError() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), 20);
        reject(AwsError.of("ThrottlingException", "Rate exceeded"), 20);
        create("{}");
        assertThat(elapsedSeconds()).isGreaterThan(180);
    }
}
