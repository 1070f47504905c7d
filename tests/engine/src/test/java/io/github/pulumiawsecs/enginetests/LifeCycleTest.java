package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.RecordedCall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Create, preview, refresh and destroy of a task set. */
class LifeCycleTest {
    private static Run previewed;
    private static Run created;
    private static JsonObject running;
    private static Run previewedAgain;
    private static Run deployedAgain;
    private static Run refreshed;
    private static Run destroyed;
    private static long remaining;

    @BeforeAll
    static void runLifeCycle() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            previewed = stack.preview(web());
            created = stack.up(web());
            running = SimulatedEcs.taskSet(ecs, stack.output("arn"));
            previewedAgain = stack.preview(web());
            deployedAgain = stack.up(web());
            refreshed = stack.refresh();
            destroyed = stack.destroy();
            remaining = SimulatedEcs.count(ecs, "web");
        }
    }

    @Test
    void runsPreflightInPreview() {
        assertThat(previewed.steps()).extracting(EngineStep::op).containsExactly(CREATE);
        assertThat(previewed.calls())
                .extracting(RecordedCall::operation)
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
    }

    @Test
    void showsDefaultScale() {
        assertThat(previewed.output()).containsPattern("scale +: \\{\\s+unit : \"PERCENT\"\\s+value: 100\\s");
        assertThat(created.output()).containsPattern("scale +: \\{\\s+unit : \"PERCENT\"\\s+value: 100\\s");
    }

    @Test
    void createsWithOneWrite() {
        assertThat(created.steps()).extracting(EngineStep::op).containsExactly(CREATE);
        assertThat(created.writes()).containsExactly("CreateTaskSet");
        assertThat(running.getAsJsonObject("scale").get("value").getAsInt()).isEqualTo(100);
        assertThat(running.get("runningCount").getAsInt()).isEqualTo(4);
    }

    @Test
    void findsNoChange() {
        assertThat(previewedAgain.changes()).isEmpty();
        assertThat(previewedAgain.calls()).isEmpty();
        assertThat(deployedAgain.changes()).isEmpty();
        assertThat(deployedAgain.calls()).isEmpty();
    }

    @Test
    void refreshesWithoutWritesOrChanges() {
        assertThat(refreshed.changes()).isEmpty();
        assertThat(refreshed.writes()).isEmpty();
        assertThat(refreshed.calls()).isNotEmpty();
    }

    @Test
    void scalesDownBeforeDelete() {
        assertThat(destroyed.steps()).extracting(EngineStep::op).containsExactly(DELETE);
        assertThat(destroyed.writes()).containsExactly("UpdateTaskSet", "DeleteTaskSet");
        assertThat(remaining).isZero();
    }
}
