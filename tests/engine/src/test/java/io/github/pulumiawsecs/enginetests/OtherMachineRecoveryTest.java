package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployments after an interrupted one, each on a machine that has no file of an earlier one. */
class OtherMachineRecoveryTest {
    static final String MARKER = "pulumi:aws-ecs:create";
    private static final String OTHER_INPUTS = "  externalId: green";

    private final EcsSimulator ecs = SimulatedEcs.start();
    private YamlStack stack;

    @BeforeEach
    void createStack() throws Exception {
        stack = YamlStack.on(ecs);
    }

    @AfterEach
    void close() {
        stack.close();
        ecs.close();
    }

    @Test
    void continuesCreateOfKilledPlugin() throws Exception {
        killDuringCreate();
        assertThat(up()).contains("this deployment continues with it");
        assertDeployedOnce();
        up("--expect-no-changes");
        stack.cli().succeed("destroy", "--yes", "--skip-preview");
        assertThat(SimulatedEcs.count(ecs, "web")).isZero();
    }

    @Test
    void continuesCreateOfKilledEngine() throws Exception {
        stopTasksFromStarting();
        stack.up().awaitOutput("0/4").kill();
        nextMachine();
        stack.cli().succeed("cancel", "--yes");
        assertThat(up()).contains("this deployment continues with it");
        assertDeployedOnce();
    }

    @Test
    void survivesSeveralCrashes() throws Exception {
        killDuringCreate();
        killDuringCreate();
        up();
        assertDeployedOnce();
    }

    @Test
    void namesTaskSetThatDoesNotMatch() throws Exception {
        killDuringCreate();
        var orphan = SimulatedEcs.taskSetArns(ecs, "web").get(0);
        stack.program(OTHER_INPUTS);
        assertThat(up()).contains(orphan, "aws ecs delete-task-set");
        assertThat(SimulatedEcs.count(ecs, "web")).isEqualTo(2);
    }

    @Test
    void continuesInterruptedReplacement() throws Exception {
        up();
        stack.program(OTHER_INPUTS);
        killDuringCreate();
        up();
        assertDeployedOnce();
    }

    @Test
    void namesTaskSetOfReplacementThatIsRolledBack() throws Exception {
        up();
        var first = SimulatedEcs.taskSetArns(ecs, "web").get(0);
        stack.program(OTHER_INPUTS);
        killDuringCreate();
        var orphan = SimulatedEcs.taskSetArns(ecs, "web").stream()
                .filter(arn -> !arn.equals(first))
                .findFirst()
                .orElseThrow();
        stack.program("");
        assertThat(up()).contains(orphan, "aws ecs delete-task-set").doesNotContain(first);
        nextMachine();
        assertThat(stack.cli().succeed("destroy", "--yes", "--skip-preview")).contains(orphan);
        assertThat(SimulatedEcs.taskSetArns(ecs, "web")).containsExactly(orphan);
    }

    @Test
    void removesMarkerWhenStateIsSaved() throws Exception {
        up();
        var arn = SimulatedEcs.taskSetArns(ecs, "web").get(0);
        assertThat(SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, arn))).doesNotContainKey(MARKER);
        assertThat(stack.workspace().state().resources().toString()).doesNotContain(MARKER);
        nextMachine();
        stack.cli().succeed("refresh", "--yes", "--skip-preview", "--expect-no-changes");
        up("--expect-no-changes");
    }

    @Test
    void replacesOnRequest() throws Exception {
        up();
        var first = SimulatedEcs.taskSetArns(ecs, "web");
        nextMachine();
        up("--target-replace", "**web");
        assertThat(SimulatedEcs.taskSetArns(ecs, "web")).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void restoresScaleAfterKilledDelete() throws Exception {
        up();
        ecs.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofHours(2)));
        killPlugin(stack.destroy().awaitOutput("scaled to 0"));
        ecs.clock().advance(Duration.ofHours(3));

        // The preview finds the tag, and the deployment after it restores the scale.
        assertThat(stack.cli().succeed("up", "--yes"))
                .contains("an interrupted deletion scaled the task set from 100 % to 0");

        var set = SimulatedEcs.taskSet(ecs, SimulatedEcs.taskSetArns(ecs, "web").get(0));
        assertThat(set.get("runningCount").getAsInt()).isEqualTo(4);
        assertThat(SimulatedEcs.tags(set)).isEmpty();
        assertDeployedOnce();
    }

    private void killDuringCreate() throws Exception {
        stopTasksFromStarting();
        killPlugin(stack.up().awaitOutput("0/4"));
    }

    private void killPlugin(RunningCommand command) throws Exception {
        stack.cli().workspace().pluginProcesses().forEach(ProcessHandle::destroyForcibly);
        assertThat(command.awaitEnd().status()).isNotZero();
        nextMachine();
    }

    private void stopTasksFromStarting() {
        ecs.setTiming(new Timing(Duration.ZERO, Duration.ofHours(2), Duration.ZERO));
    }

    private void nextMachine() {
        stack.cli().workspace().switchMachine();
    }

    private String up(String... options) throws Exception {
        ecs.clock().advance(Duration.ofHours(3));
        ecs.setTiming(Timing.INSTANT);
        var command = new ArrayList<>(List.of("up", "--yes", "--skip-preview"));
        command.addAll(List.of(options));
        return stack.cli().succeed(command.toArray(String[]::new));
    }

    private void assertDeployedOnce() {
        assertThat(SimulatedEcs.taskSetArns(ecs, "web")).containsExactly(stack.taskSetArn());
    }
}
