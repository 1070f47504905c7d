package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.TransientServiceNotFound;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.TestCredentials;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Polls that fail or do not show the task set. */
class MissingObservationsTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    /** The SDK sends four requests before a poll fails. */
    private static final int OUTLASTS_THE_SDK = 5;

    private static final String SERVICES = "DescribeServices";
    private static final String BY_ITSELF = "DescribeTaskSets";

    static final List<Case> PASSING = List.of(
            new Case("AWS fails", rejecting(AwsError.serverError("Service Unavailable"), OUTLASTS_THE_SDK)),
            new Case("throttled", rejecting(AwsError.of("RequestLimitExceeded", "Slow down."), OUTLASTS_THE_SDK)),
            new Case("answers are lost", new CommitThenDrop(SERVICES, OUTLASTS_THE_SDK)));

    static final List<Case> NOT_SEEN_YET = List.of(
            new Case("no task set", hiding(Set.of(SERVICES, BY_ITSELF), 12)),
            new Case("no service", new TransientServiceNotFound(SERVICES, 3)),
            new Case("no cluster", rejecting(AwsError.clusterNotFound(), 6)));

    record Case(String name, ApiFault fault) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final WaiterFixture fixture = new WaiterFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void toleratesStaleCountsWithoutServiceAccess() {
        fixture.simulator.injectFault(new DenyAccess(SERVICES));
        fixture.simulator.injectFault((call, next) -> {
            var reply = next.handle(call);
            if (call.operation().equals(BY_ITSELF)
                    && fixture.time.elapsed().compareTo(Duration.ofSeconds(8)) < 0
                    && reply instanceof Response.Success(var body)) {
                body.getAsJsonArray("taskSets").forEach(each -> {
                    var set = each.getAsJsonObject();
                    List.of("computedDesiredCount", "runningCount", "pendingCount")
                            .forEach(count -> set.addProperty(count, 0));
                    set.addProperty("stabilityStatus", "STEADY_STATE");
                });
            }
            return reply;
        });

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(fixture.time.elapsed()).isGreaterThan(Duration.ofSeconds(11));
    }

    @ParameterizedTest
    @FieldSource("PASSING")
    void toleratesTransientErrors(Case it) {
        fixture.simulator.injectFault(it.fault());

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void toleratesNetworkOutage() {
        var nowhere = new ServicesApi(new AwsClients(
                TestCredentials.clientConfig(URI.create("http://127.0.0.1:1")).build(),
                AwsEnvironment.ofProcess(),
                "0.0.0-test",
                fixture.time));
        var down = new AtomicInteger(2);
        var poller = new ServicePoller(
                (cluster, services) ->
                        (down.getAndDecrement() > 0 ? nowhere : fixture.services).describeTolerant(cluster, services),
                fixture.time);

        assertThat(fixture.waiter(poller, fixture.time)
                        .awaitSteady(fixture.context(LIMIT), fixture.target(fixture.create())))
                .isEqualTo(new WaitResult.Reached());
    }

    @ParameterizedTest
    @FieldSource("NOT_SEEN_YET")
    void toleratesInvisibleNewTaskSet(Case it) {
        fixture.simulator.injectFault(it.fault());

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void toleratesSingleMissingObservation() {
        var set = fixture.create();
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.simulator.injectFault(hiding(Set.of(SERVICES), 1)));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void toleratesSeveralMissingObservations() {
        var set = fixture.create();
        fixture.time.after(
                Duration.ofSeconds(3), () -> fixture.simulator.injectFault(hiding(Set.of(SERVICES, BY_ITSELF), 6)));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void reportsNeverSeenTaskSetAsGone() {
        fixture.simulator.injectFault(hiding(Set.of(SERVICES, BY_ITSELF), Integer.MAX_VALUE));

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Gone());
        assertThat(fixture.time.elapsed()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void reportsTaskSetOfDeletedClusterAsGone() {
        var set = fixture.create();
        fixture.time.after(
                Duration.ofSeconds(3),
                () -> fixture.simulator.injectFault(rejecting(AwsError.clusterNotFound(), Integer.MAX_VALUE)));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Gone());
    }

    @Test
    void reportsUnreachableAws() {
        var set = fixture.create();
        fixture.time.after(
                Duration.ofSeconds(3),
                () -> fixture.simulator.injectFault(
                        rejecting(AwsError.serverError("Service Unavailable"), Integer.MAX_VALUE)));

        assertThat(fixture.awaitSteady(set, Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        failed -> assertThat(failed.reason())
                                .matches(
                                        "(?s)timed out after 20s: 0/4 running.*; the last poll failed: DescribeServices for services?"
                                                + " web in cluster demo failed: Service Unavailable .*"));
    }

    /** Rejects polls only. */
    private static ApiFault rejecting(AwsError error, int times) {
        var left = new AtomicInteger(times);
        return (call, next) ->
                isDescribeCall(call) && left.getAndDecrement() > 0 ? new Response.Failure(error) : next.handle(call);
    }

    private static boolean isDescribeCall(Call call) {
        return call.operation().equals(SERVICES) || call.operation().equals(BY_ITSELF);
    }

    /** Answers in which there are no task sets. */
    private static ApiFault hiding(Set<String> operations, int times) {
        var left = new AtomicInteger(times);
        return (call, next) -> {
            var reply = next.handle(call);
            if (operations.contains(call.operation())
                    && reply instanceof Response.Success(var body)
                    && left.getAndDecrement() > 0) {
                if (call.operation().equals(BY_ITSELF)) {
                    body.add("taskSets", new JsonArray());
                } else {
                    for (JsonElement service : body.getAsJsonArray("services")) {
                        service.getAsJsonObject().add("taskSets", new JsonArray());
                    }
                }
            }
            return reply;
        };
    }
}
