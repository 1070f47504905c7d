package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a task set whose four tasks take their time to stop. */
class DeleteTest {
    private static final PropertyValue.ObjectValue WITHOUT_FORCE = PropertyValue.ObjectValue.EMPTY;
    private static final PropertyValue.ObjectValue BY_FORCE = JsonPropertyValues.parseObject("{'forceDelete': true}");

    private final ProviderFixture fixture = ProviderFixture.slow();
    private final String arn = OutOfBand.createTaskSet(fixture.simulator(), "web", 100);

    @BeforeEach
    void startTasks() {
        fixture.time().advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void drainsBeforeDelete() {
        delete(WITHOUT_FORCE);

        assertThat(fixture.takeDistinctCalls())
                .startsWith(
                        "DescribeTaskSets",
                        "TagResource",
                        "UpdateTaskSet",
                        "DescribeServices",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DescribeTaskSets");
        assertThat(fixture.log().progress()).containsExactly("scaled to 0, 4 running", "DRAINING, 0 running");
    }

    @Test
    void forceDeletesAtOnce() {
        OutOfBand.promote(fixture.simulator(), arn);

        delete(BY_FORCE);

        assertThat(fixture.takeDistinctCalls())
                .startsWith(
                        "DescribeTaskSets",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DescribeTaskSets");
        assertThat(fixture.log().progress()).containsExactly("DRAINING, 4 running");
    }

    @Test
    void rejectsPrimaryWithoutChanges() {
        OutOfBand.promote(fixture.simulator(), arn);

        assertThatThrownBy(() -> delete(WITHOUT_FORCE))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("PRIMARY", arn, "aws ecs update-service-primary-task-set");

        assertThat(fixture.takeDistinctCalls()).containsExactly("DescribeTaskSets");
    }

    /** Everything that can disappear, before each of the calls that a deletion makes. */
    static List<DeleteBeforeCall> disappearances() {
        var all = new ArrayList<DeleteBeforeCall>();
        for (var inputs : List.of(WITHOUT_FORCE, BY_FORCE)) {
            for (var what : DeleteBeforeCall.What.values()) {
                for (int call = 1; call <= 14; call++) {
                    all.add(new DeleteBeforeCall(what, call, inputs));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("disappearances")
    void succeedsWheneverTaskSetDisappears(DeleteBeforeCall it) {
        fixture.simulator().injectFault(it.of(arn, fixture.simulator()));

        delete(it.inputs());

        assertThat(fixture.isGone(arn)).isTrue();
    }

    @Test
    void resumesAfterDeadline() {
        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(3)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        arn, "scaled to 0", ": timed out after 3s: 4 running. Next", "not deleted", "forceDelete");
        fixture.takeDistinctCalls();
        delete(WITHOUT_FORCE, Duration.ofSeconds(5));
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains(arn, "was deleted, but is still DRAINING (timed out after 5s: 0 running)");
        assertThat(fixture.takeDistinctCalls())
                .containsExactly(
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices");

        delete(WITHOUT_FORCE);

        assertThat(fixture.takeDistinctCalls())
                .startsWith("DescribeTaskSets", "DescribeServices", "DescribeTaskSets")
                .doesNotContain("UpdateTaskSet", "DeleteTaskSet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(service web, taskSet %s) was unable to scale in due to (reason 4 tasks under protection)",
                "(service web) was unable to reach steady state because task set (%s) was unable to scale in. Reason: The"
                        + " number of protected tasks are more than the desired count of tasks."
            })
    void namesTaskProtection(String event) {
        addEvents(event.formatted(arn.replaceAll(".*/(ecs-svc/)", "$1")));

        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(3)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "4 running\nService event: was unable to",
                        "protect",
                        "\nNext: wait until the task protection ends (`aws ecs get-task-protection`)",
                        "Then run the command again, which continues, or set forceDelete: true");
        assertThat(fixture.log().progress()).anyMatch(status -> status.contains("protect"));
    }

    /** A task set that was replaced has the settings of the state. */
    @Test
    void suggestsNoSettingsForReplacedTaskSet() {
        fixture.check(SampleInputs.checked("{}"), SampleInputs.checked("{'taskDefinition': 'web:2'}"));

        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(3)))
                .hasMessageEndingWith("4 running. Next: run the command again, which continues.");
    }

    @Test
    void ignoresProtectionOfOthersAndOfThePast() {
        var id = arn.replaceAll(".*/(ecs-svc/)", "$1");
        addEvents(
                "(service web, taskSet ecs-svc/9) was unable to scale in due to (reason 4 tasks under protection)",
                "(service web, taskSet " + id + ") updated state to STEADY_STATE.",
                "(service web, taskSet " + id + ") was unable to scale in due to (reason 4 tasks under protection)");

        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(3)))
                .hasMessageNotContaining("protection ends");
    }

    /** Adds events to the service in all later responses, the latest first. */
    private void addEvents(String... messages) {
        fixture.simulator().injectFault((call, next) -> {
            var response = next.handle(call);
            if (call.operation().equals("DescribeServices") && response instanceof Response.Success(var body)) {
                body.getAsJsonArray("services")
                        .forEach(service -> service.getAsJsonObject()
                                .add(
                                        "events",
                                        new Gson()
                                                .toJsonTree(Stream.of(messages)
                                                        .map(message -> Map.of("id", message, "message", message))
                                                        .toList())));
            }
            return response;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void succeedsOnceAwsHasAccepted(boolean isCancelled) {
        fixture.simulator().injectFault(new DenyReadsAfterDelete(isCancelled ? fixture::cancel : () -> {}));

        delete(WITHOUT_FORCE);

        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains(arn, "was deleted, but AWS did not show whether it is gone");
    }

    /** Denies DescribeTaskSets after DeleteTaskSet. */
    private static final class DenyReadsAfterDelete implements ApiFault {
        private final Runnable onDelete;
        private boolean isDeleted;

        DenyReadsAfterDelete(Runnable onDelete) {
            this.onDelete = onDelete;
        }

        @Override
        public Response intercept(Call call, CallHandler next) {
            if (isDeleted && call.operation().equals("DescribeTaskSets")) {
                return DenyAccess.failure(call, "ecs:DescribeTaskSets");
            }
            if (call.operation().equals("DeleteTaskSet")) {
                isDeleted = true;
                onDelete.run();
            }
            return next.handle(call);
        }
    }

    @ParameterizedTest
    @CsvSource({"DescribeTaskSets,", "UpdateTaskSet,DescribeTaskSets", "DeleteTaskSet,DescribeServices"})
    void namesMissingPermission(String denied, String before) {
        fixture.simulator().injectFault(new DenyAccess(denied));

        assertThatThrownBy(() -> delete(WITHOUT_FORCE))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll(arn, "AccessDeniedException", "Next: allow the action ecs:" + denied);

        var called = fixture.takeDistinctCalls();
        // The provider removes its own tag when AWS rejects the scale-down.
        assertThat(called)
                .filteredOn(call -> !call.equals("UntagResource"))
                .last()
                .isEqualTo(denied);
        if (before != null) {
            assertThat(called).contains(before);
        }
    }

    @Test
    void deletesWithoutDescribeServices() {
        fixture.simulator().injectFault(new DenyAccess("DescribeServices"));

        delete(WITHOUT_FORCE);

        assertThat(fixture.log().progress()).containsExactly("scaled to 0, 4 running", "DRAINING, 0 running");
    }

    private void delete(PropertyValue.ObjectValue inputs) {
        fixture.delete(arn, inputs);
    }

    private void delete(PropertyValue.ObjectValue inputs, Duration limit) {
        fixture.delete(arn, inputs, fixture.context(limit));
    }
}
