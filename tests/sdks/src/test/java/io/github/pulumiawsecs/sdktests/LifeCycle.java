package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life cycle of the example in one language, with the SDK from its package and the plugin from its archive. */
@Tag("sdk-packages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifeCycle {
    private final Map<String, Step> steps = new TreeMap<>();
    private final Language language;

    LifeCycle(Language language) {
        this.language = language;
    }

    /** The output of an operation and its writing AWS operations. */
    private record Step(Driver.Result result, List<String> writes) {
        String shown() {
            return result.shown();
        }

        String output(String name) {
            return result.outputs().getOrDefault(name, "nothing");
        }
    }

    @BeforeAll
    void runLifeCycle() throws Exception {
        try (var installed = Installed.fromTheArchive();
                var ecs = EcsSimulator.start(SimulatorSettings.defaults().withTiming(Timing.INSTANT));
                var driver = language.install(FreshProject.of(language.example(), installed))) {
            Seed.apply(ecs);
            driver.perform("set aws-ecs:region us-east-1");
            driver.perform("set aws-ecs:endpoints {\"ecs\":\"" + ecs.endpoint() + "\"}");
            perform("create", "up", driver, ecs);
            perform("no change", "up", driver, ecs);
            driver.perform("set scale 50");
            perform("update", "up", driver, ecs);
            driver.perform("set taskDefinition web:2");
            perform("replace", "up", driver, ecs);
            ecs.call(
                    "UpdateTaskSet",
                    "{'cluster':'demo','service':'web','taskSet':'%s','scale':{'value':25,'unit':'PERCENT'}}"
                            .formatted(step("replace").output("taskSetArn")));
            perform("refresh", "refresh", driver, ecs);
            perform("destroy", "destroy", driver, ecs);
        }
    }

    private void perform(String name, String operation, Driver driver, EcsSimulator ecs) throws Exception {
        ecs.clearCalls();
        var result = driver.perform(operation);
        steps.put(name, new Step(result, programWrites(ecs)));
    }

    /** The provider sets and removes its own tags. No step of this program changes tags. */
    private static List<String> programWrites(EcsSimulator ecs) {
        return ecs.writes().stream()
                .map(RecordedCall::operation)
                .filter(operation -> !operation.endsWith("agResource"))
                .toList();
    }

    private Step step(String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }

    @Test
    void createsTheTaskSet() {
        assertThat(step("create").shown())
                .contains("+ 2 created")
                .containsPattern("team *: *\"storefront\"")
                .containsPattern("launchType *: *\"FARGATE\"")
                .contains("subnet-0a1b2c3d4e5f60002");
        assertThat(step("create").writes()).containsExactly("CreateTaskSet");
    }

    @Test
    void exportsOutputs() {
        assertThat(step("create").result().outputs())
                .containsOnlyKeys(
                        "taskSetId", "taskSetArn", "status", "stabilityStatus", "computedDesiredCount", "runningCount")
                .containsEntry("status", "ACTIVE")
                .containsEntry("stabilityStatus", "STEADY_STATE");
        assertThat(step("create").output("runningCount")).startsWith("4");
    }

    @Test
    void findsNoChange() {
        assertThat(step("no change").shown()).contains("2 unchanged").doesNotContain("updated");
        assertThat(step("no change").writes()).isEmpty();
    }

    @Test
    void scalesInPlace() {
        assertThat(step("update").shown()).contains("~ value: 100 => 50").contains("~ 1 updated");
        assertThat(step("update").writes()).containsExactly("UpdateTaskSet");
        assertThat(step("update").output("taskSetArn")).isEqualTo(step("create").output("taskSetArn"));
    }

    @Test
    void replacesWhenTheTaskDefinitionChanges() {
        assertThat(step("replace").shown()).contains("+-1 replaced");
        assertThat(step("replace").writes()).containsExactly("CreateTaskSet", "UpdateTaskSet", "DeleteTaskSet");
        assertThat(step("replace").output("taskSetArn"))
                .isNotEqualTo(step("update").output("taskSetArn"));
    }

    @Test
    void refreshesDrift() {
        assertThat(step("refresh").shown()).contains("~ 1 updated");
        assertThat(step("refresh").writes()).isEmpty();
    }

    @Test
    void destroysEverything() {
        assertThat(step("destroy").shown()).contains("- 2 deleted");
        assertThat(step("destroy").writes()).containsExactly("UpdateTaskSet", "DeleteTaskSet");
    }
}
