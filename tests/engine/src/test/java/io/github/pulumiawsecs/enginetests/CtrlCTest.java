package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C during each wait; the next deployment resumes. */
class CtrlCTest {
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
            destroy = stack.destroy().awaitOutput("DRAINING");
            scenario.advanceClock();
            scenario.record("drain, again", destroy);
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
        assertThat(List.of("scale", "delete", "drain"))
                .allSatisfy(
                        name -> assertThat(fixture.get(name).state().get("id")).isEqualTo(id));
        assertThat(List.of("create", "scale")).allSatisfy(name -> {
            assertThat(fixture.get(name).state().getAsJsonArray("initErrors")).hasSize(1);
            assertThat(fixture.get(name + ", again").state().has("initErrors")).isFalse();
        });
        assertThat(fixture.get("drain, again").taskSet()).isEmpty();
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
                        "drain: DeleteTaskSet",
                        "drain, again: ");
        assertThat(fixture.successes()).containsExactly("create, again", "scale, again", "drain, again");
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
}
