package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsecs.TaskSetArgs;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Task sets that are changed or deleted outside Pulumi. */
class EngineDriftTest {
    private static final int DRIFTED = Drift.ALL.size();

    private static Outputs arns;
    private static Cli.Result shown;
    private static int writesOfPreview;
    private static Run refreshed;
    private static Run repaired;
    private static Cli.Result afterRepair;

    @BeforeAll
    static void applyAndRepairDrift() throws Exception {
        var sets = new HashMap<String, UnaryOperator<TaskSetArgs.Builder>>();
        Drift.ALL.forEach(it -> sets.put(it.name(), it.program()));
        sets.put("gone", set -> set);
        sets.put("untouched", set -> set.tags(Map.of("team", "web")));
        var program = WebTaskSet.each(sets);
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            sets.keySet().forEach(name -> SimulatedEcs.createService(ecs, "demo", name));
            stack.up(program);
            arns = stack.outputs();
            Drift.ALL.forEach(it -> it.change().accept(ecs, arns.get(it.name())));
            ecs.purge(arns.get("gone"));

            var cli = new Cli(stack.workspace());
            ecs.clearCalls();
            shown = cli.run("refresh", "--preview-only", "--diff", "--expect-no-changes");
            writesOfPreview = ecs.writes().size();
            refreshed = stack.refresh();
            repaired = stack.up(program);
            afterRepair = cli.run("refresh", "--preview-only", "--diff", "--expect-no-changes");
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.Drift#ALL")
    void showsOnlyDriftedProperties(Drift it) {
        assertThat(new DiffView(shown.output()).changesOf(it.name()))
                .isEqualTo(it.expectedDiff().stripTrailing());
    }

    @Test
    void showsDeletedTaskSet() {
        assertThat(new DiffView(shown.output()).operationOn("gone")).isEqualTo("delete");
    }

    @Test
    void showsNothingWithoutDrift() {
        assertThat(new DiffView(shown.output()).changesOf("untouched")).isEmpty();
    }

    @Test
    void failsRefreshThatExpectsNoChanges() {
        assertThat(shown.status()).isEqualTo(7);
        assertThat(writesOfPreview).isZero();
    }

    @Test
    void refreshesWithoutWrites() {
        assertThat(refreshed.changes()).isEqualTo(Map.of(UPDATE, DRIFTED, DELETE, 1));
        assertThat(refreshed.writes()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.Drift#ALL")
    void repairsInPlace(Drift it) {
        assertThat(repaired.steps(it.name())).extracting(EngineStep::op).containsExactly(UPDATE);
        assertThat(repaired.writesTo(arns.get(it.name()))).containsExactlyElementsOf(it.repairCalls());
    }

    @Test
    void recreatesDeletedTaskSet() {
        assertThat(repaired.steps("gone")).extracting(EngineStep::op).containsExactly(CREATE);
        assertThat(repaired.changes()).isEqualTo(Map.of(UPDATE, DRIFTED, CREATE, 1));
    }

    @Test
    void leavesNoDrift() {
        assertThat(afterRepair.status()).as(afterRepair.output()).isZero();
    }
}
