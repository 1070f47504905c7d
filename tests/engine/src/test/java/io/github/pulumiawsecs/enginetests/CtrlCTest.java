package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C during each wait; the next deployment resumes. */
class CtrlCTest {
    /** A task set that is steady at once, one whose tasks do not start, and one whose create AWS does not answer. */
    private static final String PROGRAM = "resources:\n"
            + taskSet("steady", "taskDefinition: web:1")
            + taskSet("waiting", "taskDefinition: web:2")
            + taskSet("unanswered", "taskDefinition: web:1, externalId: green");

    private static EngineFixture fixture;

    @BeforeAll
    static void runLifeCycle() throws Exception {
        var scenario = new EngineFixture();
        fixture = scenario;
        try (scenario) {
            var stack = scenario.stack;
            scenario.record("create", stack.up().awaitOutput("0/4").interrupt());
            var up = stack.up().awaitOutput("0/4");
            scenario.advanceClock();
            scenario.record("create, again", up);

            stack.program("  scale: {value: 50}");
            scenario.record("scale", stack.up().awaitOutput("4/2").interrupt());
            up = stack.up().awaitOutput("4/2");
            scenario.advanceClock();
            scenario.record("scale, again", up);

            scenario.record("delete", stack.destroy().awaitOutput("2 running").interrupt());
            var destroy = stack.destroy().awaitOutput("2 running");
            scenario.advanceClock();
            scenario.record("drain", destroy.awaitOutput("DRAINING").interrupt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "scale", "delete", "drain"})
    void showsProgressAndNextStep(String name) throws Exception {
        var output = fixture.get(name).result().output();
        assertThat(output).doesNotContain("prematurely");
        Golden.assertMatches(output, "cancel-" + name);
    }

    @Test
    void keepsTaskSetInState() {
        var id = fixture.get("create").state().get("id");
        assertThat(id.getAsString()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(List.of("scale", "delete"))
                .allSatisfy(
                        name -> assertThat(fixture.get(name).state().get("id")).isEqualTo(id));
        assertThat(List.of("create", "scale")).allSatisfy(name -> {
            assertThat(fixture.get(name).state().getAsJsonArray("initErrors")).hasSize(1);
            assertThat(fixture.get(name + ", again").state().has("initErrors")).isFalse();
        });
    }

    @Test
    void removesDeletedTaskSetFromState() {
        assertThat(fixture.get("drain").taskSet()).isEmpty();
    }

    @Test
    void resumesWithoutRepeatingWrites() {
        assertThat(fixture.writes())
                .containsExactly(
                        "create: CreateTaskSet",
                        "create, again: ",
                        "scale: UpdateTaskSet",
                        "scale, again: ",
                        "delete: UpdateTaskSet",
                        "drain: DeleteTaskSet");
        assertThat(fixture.successes()).containsExactly("create, again", "scale, again", "drain");
    }

    @Test
    void recordsCreateInFlight() throws Exception {
        var created = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (var ecs = SimulatedEcs.withFrozenClock(Duration.ofSeconds(10));
                var stack = YamlStack.on(ecs)) {
            ecs.injectFault((call, next) -> {
                var reply = next.handle(call);
                if (call.operation().equals("CreateTaskSet")) {
                    created.countDown();
                    AwaitLatch.await(answered);
                }
                return reply;
            });
            var up = stack.up()
                    .await(() -> created.getCount() == 0, "creates")
                    .interrupt()
                    .awaitOutput("^C received");
            answered.countDown();

            assertThat(up.awaitEnd().output()).containsIgnoringCase("not steady");
            assertThat(stack.taskSet())
                    .hasValueSatisfying(
                            set -> assertThat(set.getAsJsonArray("initErrors")).hasSize(1));
            assertThat(SimulatedEcs.count(ecs, "web")).isEqualTo(1);
        } finally {
            answered.countDown();
        }
    }

    /** Ctrl-C comes while a call is running, and the engine is killed before it stops the plugin. */
    @Test
    void forgetsNothingAtFirstCtrlC() throws Exception {
        var called = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, PROGRAM)) {
            ecs.injectFault("web:2", new TaskFault.PlacementFailure(Duration.ofSeconds(12), "there is none."), 4);
            ecs.injectFault((call, next) -> {
                if (call.operation().equals("CreateTaskSet") && call.body().has("externalId")) {
                    called.countDown();
                    AwaitLatch.await(answered);
                }
                return next.handle(call);
            });
            stack.up()
                    .awaitOutput("steady created")
                    .awaitOutput("0/4")
                    .await(() -> called.getCount() == 0, "calls CreateTaskSet")
                    .interrupt()
                    .awaitOutput("waiting **creating failed**")
                    .kill();
            RunningCommand.await(
                    () -> stack.workspace().pluginProcesses().findAny().isEmpty(),
                    () -> "the plugin process has ended");

            assertThat(SimulatedEcs.taskSetArns(ecs, "web"))
                    .hasSize(2)
                    .allSatisfy(arn -> assertThat(SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, arn)))
                            .containsKey(OtherMachineRecoveryTest.MARKER));
            assertThat(stack.workspace().home().resolve("aws-ecs/creations"))
                    .isDirectoryContaining("glob:**.properties");
        } finally {
            answered.countDown();
        }
    }

    private static String taskSet(String name, String inputs) {
        return """
                  %s:
                    type: aws-ecs:index:TaskSet
                    properties:
                      {cluster: demo, service: web, launchType: FARGATE, %s,
                       networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1]}}}
                """.formatted(name, inputs).indent(2);
    }
}
