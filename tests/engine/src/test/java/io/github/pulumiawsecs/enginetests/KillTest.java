package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plugin or the engine is killed while the plugin waits for a task set in the state. */
class KillTest {
    private static EngineFixture fixture;

    @BeforeAll
    static void runLifeCycle() throws Exception {
        var scenario = new EngineFixture();
        fixture = scenario;
        try (scenario) {
            var stack = scenario.stack;
            var up = stack.up().awaitOutput("0/4");
            scenario.advanceClock();
            scenario.record("create", up);

            stack.program("  scale: {value: 50}");
            up = stack.up().awaitOutput("4/2");
            up.kill();
            scenario.record("scale, without engine", up);
            stack.cli().succeed("cancel", "--yes");
            scenario.record("scale", killed(stack, stack.up().awaitOutput("4/2")));
            up = stack.up().awaitOutput("4/2");
            scenario.advanceClock();
            scenario.record("scale, again", up);

            scenario.record("delete", killed(stack, stack.destroy().awaitOutput("2 running")));
            var destroy = stack.destroy().awaitOutput("2 running");
            scenario.advanceClock();
            scenario.record("drain", killed(stack, destroy.awaitOutput("DRAINING")));
            destroy = stack.destroy().awaitOutput("DRAINING");
            scenario.advanceClock();
            scenario.record("drain, again", destroy);
        }
    }

    private static RunningCommand killed(YamlStack stack, RunningCommand operation) {
        stack.workspace().pluginProcesses().forEach(ProcessHandle::destroyForcibly);
        return operation;
    }

    @Test
    void resumesInNextDeployment() {
        assertThat(fixture.successes()).containsExactly("create", "scale, again", "drain, again");
        assertThat(fixture.writes())
                .containsExactly(
                        "create: CreateTaskSet",
                        // The engine has kept the old inputs, so the idempotent request is repeated.
                        "scale, without engine: UpdateTaskSet",
                        "scale: UpdateTaskSet",
                        "scale, again: UpdateTaskSet",
                        "delete: UpdateTaskSet",
                        "drain: DeleteTaskSet",
                        "drain, again: ");
        assertThat(fixture.get("drain, again").taskSet()).isEmpty();
    }

    @Test
    void restoresScaleAfterKilledDelete() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            stack.cli().succeed("up", "--yes", "--skip-preview");
            ecs.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofHours(2)));
            killed(stack, stack.destroy().awaitOutput("scaled to 0")).awaitEnd();
            ecs.clearCalls();

            ecs.clock().advance(Duration.ofHours(3));
            assertThat(stack.cli().succeed("up", "--yes", "--skip-preview"))
                    .contains("an interrupted deletion scaled the task set from 100 % to 0");

            assertThat(ecs.writes())
                    .filteredOn(SimulatedEcs::isProgramWrite)
                    .extracting(RecordedCall::operation)
                    .containsExactly("UpdateTaskSet");
            var set = SimulatedEcs.taskSet(
                    ecs, SimulatedEcs.taskSetArns(ecs, "web").get(0));
            assertThat(set.get("runningCount").getAsInt()).isEqualTo(4);
        }
    }
}
