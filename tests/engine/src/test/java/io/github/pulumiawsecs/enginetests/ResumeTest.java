package io.github.pulumiawsecs.enginetests;

import static io.github.pulumiawsecs.enginetests.WebTaskSet.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.TaskSetArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Task sets that were not steady when the deployment ended, and the deployments that resume them. */
class ResumeTest {
    /** Task sets whose create does not become steady, and task sets whose update fails or is partial. */
    private static final List<String> CREATED = List.of("failed", "late", "rescaled", "replaced", "left");

    private static final List<String> UPDATED = List.of("grown", "tagged");
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final TaskFault NO_ROOM = new TaskFault.PlacementFailure(Duration.ofSeconds(12), "there is none.");
    private static final TaskFault NO_IMAGE =
            new TaskFault.StartFailure(Duration.ofSeconds(1), "CannotPullContainerError: not found");

    /** The changes of the second deployment. */
    private static final Map<String, UnaryOperator<TaskSetArgs.Builder>> CHANGES = Map.of(
            "rescaled", set -> set.scale(percent(50)),
            "replaced", set -> set.externalId("other"),
            "left", set -> set.waitForSteadyState(false),
            "grown", set -> set.scale(percent(100)),
            "tagged", set -> set.scale(percent(100)).tags(Map.of("team", "web")));

    private static Run first;
    private static Run refreshed;
    private static Run second;
    private static Run third;
    private static Map<String, Map<String, String>> afterFirst;
    private static Map<String, Map<String, String>> afterRefresh;
    private static Map<String, Map<String, String>> afterSecond;
    private static Map<String, Map<String, String>> afterThird;

    @BeforeAll
    static void deployThreeTimes() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            ecs.setTiming(new Timing(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ZERO));
            CREATED.forEach(name -> StartFailureCase.of(name, name.equals("failed") ? NO_IMAGE : NO_ROOM, 0)
                    .inject(ecs));
            UPDATED.forEach(name -> StartFailureCase.createService(ecs, "demo", name));
            first = stack.tryPlainUp(program(Map.of(), LIMIT));
            afterFirst = stack.workspace().state().taskSets();

            refreshed = stack.refresh();
            afterRefresh = stack.workspace().state().taskSets();

            ecs.clearTaskFaults();
            ecs.injectFault("grown:1", NO_ROOM, 1);
            var tagging = new DenyAccess("TagResource");
            ecs.injectFault(tagging);
            second = stack.tryPlainUp(program(CHANGES, LIMIT));
            afterSecond = stack.workspace().state().taskSets();

            ecs.clearApiFaults();
            third = stack.up(program(CHANGES, Duration.ofMinutes(2)));
            afterThird = stack.workspace().state().taskSets();
        }
    }

    /** @param updateTimeout the time limit of the update of {@code grown} */
    private static Consumer<Context> program(
            Map<String, UnaryOperator<TaskSetArgs.Builder>> changes, Duration updateTimeout) {
        return context -> {
            CREATED.forEach(name -> declare(name, WebTaskSet.inputs(), changes, updateTimeout));
            UPDATED.forEach(name -> declare(name, WebTaskSet.inputs().scale(percent(50)), changes, updateTimeout));
        };
    }

    private static void declare(
            String name,
            TaskSetArgs.Builder inputs,
            Map<String, UnaryOperator<TaskSetArgs.Builder>> changes,
            Duration updateTimeout) {
        var timeouts = CustomTimeouts.builder();
        if (changes.isEmpty() && CREATED.contains(name) && !name.equals("failed")) {
            timeouts.create(LIMIT);
        }
        if (name.equals("grown")) {
            timeouts.update(updateTimeout);
        }
        new TaskSet(
                name,
                changes.getOrDefault(name, set -> set)
                        .apply(inputs.service(name).taskDefinition(name + ":1"))
                        .build(),
                CustomResourceOptions.builder().customTimeouts(timeouts.build()).build());
    }

    @Test
    void recordsPartialState() {
        assertThat(first.failed()).isTrue();
        for (var name : CREATED) {
            var resource = resource(afterFirst, name);
            assertThat(resource.get("id")).as(name).asString().startsWith("arn:aws:ecs:");
            assertThat(resource.get("outputs")).as(name).asString().contains("taskSetArn=" + resource.get("id"));
            assertThat(resource.get("initErrors")).as(name).asString().contains("not steady");
        }
        assertThat(UPDATED)
                .allSatisfy(name -> assertThat(resource(afterFirst, name)).doesNotContainKey("initErrors"));
    }

    @Test
    void keepsInitErrorsInRefresh() {
        assertThat(refreshed.output())
                .contains("warning: Refreshed resource is in an unhealthy state:")
                .containsPattern("\\* .*/failed/ecs-svc/.*not steady.*0/2");
        assertThat(resource(afterRefresh, "failed").get("initErrors"))
                .asString()
                .contains("not steady");
        assertThat(resource(afterRefresh, "tagged")).doesNotContainKey("initErrors");
    }

    @Test
    void waitsAgainWithoutWrites() {
        for (var name : List.of("failed", "late")) {
            assertThat(writes(second, name)).as(name).isEmpty();
            assertThat(idAfter(afterSecond, name)).isEqualTo(idAfter(afterFirst, name));
            assertThat(resource(afterSecond, name)).as(name).doesNotContainKey("initErrors");
            assertThat(resource(afterSecond, name).get("outputs")).asString().contains("stabilityStatus=STEADY_STATE");
        }
    }

    @Test
    void appliesProgramChanges() {
        assertThat(writes(second, "rescaled")).containsExactly("UpdateTaskSet");
        assertThat(idAfter(afterSecond, "rescaled")).isEqualTo(idAfter(afterFirst, "rescaled"));
        assertThat(resource(afterSecond, "rescaled").get("outputs")).asString().contains("runningCount=1.0");

        // A failed deployment does not delete replaced resources; the next deployment does.
        assertThat(writes(second, "replaced")).containsExactly("CreateTaskSet");
        assertThat(writes(third, "replaced")).containsExactly("UpdateTaskSet", "DeleteTaskSet");
        assertThat(idAfter(afterThird, "replaced")).isNotEqualTo(idAfter(afterFirst, "replaced"));
    }

    @Test
    void stopsWaitingWhenDisabled() {
        // The search for task sets of interrupted deployments reads the service.
        assertThat(callsFor(second, "left")).allMatch(call -> call.operation().equals("DescribeServices"));
        assertThat(resource(afterSecond, "left")).doesNotContainKey("initErrors");
    }

    @Test
    void keepsTaskSetWhenScalingTimesOut() {
        assertThat(second.failed()).isTrue();
        assertThat(writes(second, "grown")).containsExactly("UpdateTaskSet");
        assertThat(resource(afterSecond, "grown").get("initErrors")).asString().containsPattern("not steady.*1/2");
        assertThat(resource(afterSecond, "grown").get("outputs")).asString().contains("value=100.0");
        assertThat(writes(third, "grown")).isEmpty();
        assertThat(idAfter(afterThird, "grown")).isEqualTo(idAfter(afterFirst, "grown"));
        assertThat(resource(afterThird, "grown")).doesNotContainKey("initErrors");
    }

    @Test
    void resumesPartialUpdate() {
        assertThat(writes(second, "tagged")).containsExactly("UpdateTaskSet", "TagResource");
        var resource = resource(afterSecond, "tagged");
        assertThat(resource.get("initErrors")).asString().contains("TagResource", "pulumi up");
        assertThat(resource.get("outputs")).asString().contains("value=100.0").doesNotContain("team");
        assertThat(writes(third, "tagged")).containsExactly("TagResource");
        assertThat(resource(afterThird, "tagged").get("inputs")).asString().contains("tags={team=web}");
        assertThat(resource(afterThird, "tagged")).doesNotContainKey("initErrors");
    }

    private static Map<String, String> resource(Map<String, Map<String, String>> state, String name) {
        return Objects.requireNonNull(state.get(name), name + " in the state");
    }

    private static String idAfter(Map<String, Map<String, String>> state, String name) {
        return String.valueOf(resource(state, name).get("id"));
    }

    private static List<String> writes(Run run, String service) {
        return callsFor(run, service).stream()
                .filter(SimulatedEcs::isProgramWrite)
                .map(RecordedCall::operation)
                .toList();
    }

    /** Returns the calls that contain the service name, alone or in an ARN. */
    private static List<RecordedCall> callsFor(Run run, String service) {
        return run.calls().stream()
                .filter(call -> call.body().toString().matches(".*[\"/]" + service + "[\"/].*"))
                .toList();
    }
}
