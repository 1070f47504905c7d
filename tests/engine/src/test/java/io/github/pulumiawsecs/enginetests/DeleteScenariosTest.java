package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deletes: of the primary task set, forced, beyond the time limit, and resumed. */
class DeleteScenariosTest {
    private static EngineFixture fixture;
    private static List<RecordedCall> callsOfProviderInputs;
    private static String previewOfProviderInputs;

    @BeforeAll
    static void runDeletes() throws Exception {
        var scenario = new EngineFixture();
        fixture = scenario;
        try (scenario) {
            var stack = scenario.stack;
            stack.program("  waitForSteadyState: false");
            scenario.record("up", stack.up());
            scenario.advanceClock();
            scenario.ecs.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster':'demo','service':'web','primaryTaskSet':%s}"
                            .formatted(scenario.get("up").state().get("id")));
            scenario.record("primary", stack.destroy());

            stack.program("  forceDelete: true");
            previewOfProviderInputs = stack.cli().succeed("preview", "--diff");
            var updated = stack.up();
            updated.awaitEnd();
            callsOfProviderInputs = scenario.ecs.calls();
            scenario.record("provider inputs", updated);
            var forced = stack.destroy().awaitOutput("DRAINING");
            scenario.advanceClock();
            scenario.record("forced", forced);

            stack.program("  waitForSteadyState: false\noptions: {customTimeouts: {delete: 6s}}");
            scenario.record("up again", stack.up());
            scenario.advanceClock();
            scenario.record("late", stack.destroy());
            scenario.advanceClock();
            scenario.record("late, draining", stack.destroy());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "forced", "late", "late, draining"})
    void showsProgressAndErrors(String name) throws Exception {
        Golden.assertMatches(fixture.get(name).result().output(), name.replace(", ", "-"));
    }

    @Test
    void sendsOnlyRemainingWrites() {
        assertThat(fixture.writes())
                .containsExactly(
                        "up: CreateTaskSet",
                        "primary: ",
                        "provider inputs: ",
                        "forced: DeleteTaskSet",
                        "up again: CreateTaskSet",
                        "late: UpdateTaskSet",
                        "late, draining: DeleteTaskSet");
    }

    @Test
    void failsWhileTasksRun() {
        assertThat(fixture.successes())
                .containsExactly("up", "provider inputs", "forced", "up again", "late, draining");
        assertThat(fixture.get("late, draining").taskSet()).isEmpty();
    }

    @Test
    void acceptsForceDeleteOnImport() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            var made = ecs.call("CreateTaskSet", """
                    {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',
                    'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},
                    'scale':{'value':100,'unit':'PERCENT'}}""");
            var arn = made.getAsJsonObject("taskSet").get("taskSetArn").getAsString();
            stack.program("  forceDelete: true\noptions: {import: '" + arn + "'}");

            var imported = stack.up().awaitEnd();
            assertThat(imported.status()).as(imported.output()).isZero();
            // The import keeps the values of AWS; the next deployment adds the inputs that only the provider uses.
            stack.program("  forceDelete: true");
            stack.cli().succeed("up", "--yes", "--skip-preview", "--expect-no-changes");

            assertThat(ecs.writes()).isEmpty();
            assertThat(stack.taskSet())
                    .hasValueSatisfying(set -> assertThat(set.getAsJsonObject("inputs")
                                    .get("forceDelete")
                                    .getAsBoolean())
                            .isTrue());
        }
    }

    @Test
    void keepsPrimaryOnReplace() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            stack.program("  forceDelete: true");
            stack.cli().succeed("up", "--yes", "--skip-preview");
            var primary = SimulatedEcs.taskSetArns(ecs, "web").get(0);
            ecs.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster':'demo','service':'web','primaryTaskSet':'%s'}".formatted(primary));
            stack.program("  forceDelete: true\n  externalId: green");

            var preview = stack.cli().succeed("preview");
            var up = stack.cli().run("up", "--yes", "--skip-preview");

            var warning = "status: the change replaces the PRIMARY task set";
            assertThat(preview).contains(warning);
            assertThat(up.output())
                    .contains(warning, primary, "A replacement does not delete it, even with forceDelete: true");
            assertThat(up.status()).isNotZero();
            assertThat(SimulatedEcs.taskSetArns(ecs, "web")).hasSize(2).contains(primary);
        }
    }

    /** The plugin of the old provider deletes what the plugin of the new provider replaces. */
    @Test
    void keepsPrimaryOnReplaceByOtherProvider() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            stack.workspace().writeYaml(withProvider(ecs, "one"));
            stack.cli().succeed("up", "--yes", "--skip-preview");
            var primary = SimulatedEcs.taskSetArns(ecs, "web").get(0);
            ecs.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster':'demo','service':'web','primaryTaskSet':'%s'}".formatted(primary));

            stack.workspace().writeYaml(withProvider(ecs, "two"));
            var up = stack.cli().run("up", "--yes", "--skip-preview");

            assertThat(up.status()).as(up.output()).isNotZero();
            assertThat(up.output()).contains(primary, "A replacement does not delete it, even with forceDelete: true");
            assertThat(SimulatedEcs.taskSetArns(ecs, "web")).hasSize(2).contains(primary);
        }
    }

    /** Each plugin sees a task set that it did not create and that is not in its state. */
    @Test
    void namesNoTaskSetOfOtherProvider() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            stack.workspace().writeYaml(withProvider(ecs, "one"));
            stack.cli().succeed("up", "--yes", "--skip-preview");
            stack.workspace().writeYaml(withProvider(ecs, "two"));

            var up = stack.cli().succeed("up", "--yes", "--skip-preview");

            assertThat(up).doesNotContain("interrupted deployment");
            assertThat(SimulatedEcs.taskSetArns(ecs, "web")).hasSize(1);
        }
    }

    private static String withProvider(EcsSimulator ecs, String name) {
        var properties = "{region: us-east-1, endpoints: {ecs: \"%1$s\", sts: \"%1$s\"}}".formatted(ecs.endpoint());
        return """
                resources:
                  one: {type: "pulumi:providers:aws-ecs", properties: %1$s}
                  two: {type: "pulumi:providers:aws-ecs", properties: %1$s}
                  web:
                    type: aws-ecs:index:TaskSet
                    properties:
                      {cluster: demo, service: web, taskDefinition: web:1, launchType: FARGATE, forceDelete: true, externalId: %2$s,
                       networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1]}}}
                    options: {provider: "${%2$s}"}
                """.formatted(properties, name);
    }

    @Test
    void updatesProviderOnlyInputsWithReadsOnly() {
        assertThat(previewOfProviderInputs)
                .contains("~ forceDelete       : false => true")
                .contains("~ waitForSteadyState: false => true");
        // The search for task sets of interrupted deployments.
        assertThat(callsOfProviderInputs)
                .isNotEmpty()
                .allMatch(call -> call.operation().startsWith("Describe"));
        var updated = fixture.get("provider inputs").state().getAsJsonObject("inputs");
        assertThat(updated.get("forceDelete").getAsBoolean()).isTrue();
        assertThat(updated.get("waitForSteadyState").getAsBoolean()).isTrue();
    }
}
