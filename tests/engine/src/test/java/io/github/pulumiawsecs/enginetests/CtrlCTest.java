package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in every wait of a task set's life; each time, the next deployment goes on from there. */
class CtrlCTest {
    private static EngineFixture story;

    @BeforeAll
    static void live() throws Exception {
        story = new EngineFixture();
        try (var it = story) {
            var stack = it.stack;
            it.ends("create", stack.up().shows("0/4").interrupt());
            var up = stack.up().shows("0/4");
            it.timePasses();
            it.ends("create, again", up);

            stack.program("  scale: {value: 50}");
            it.ends("scale", stack.up().shows("4/2").interrupt());
            up = stack.up().shows("4/2");
            it.timePasses();
            it.ends("scale, again", up);

            it.ends("delete", stack.destroy().shows("2 running").interrupt());
            var destroy = stack.destroy().shows("2 running");
            it.timePasses();
            it.ends("drain", destroy.shows("DRAINING").interrupt());
            destroy = stack.destroy().shows("DRAINING");
            it.timePasses();
            it.ends("drain, again", destroy);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "scale", "delete", "drain"})
    void endsWithWhatWasReachedAndHowToGoOn(String name) throws Exception {
        var output = story.get(name).result().output();
        assertThat(output).doesNotContain("prematurely");
        Golden.assertShows(output, "cancel-" + name);
    }

    @Test
    void leavesWhatExistsInTheState() {
        var id = story.get("create").state().get("id");
        assertThat(id.getAsString()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(List.of("scale", "delete", "drain"))
                .allSatisfy(
                        name -> assertThat(story.get(name).state().get("id")).isEqualTo(id));
        assertThat(List.of("create", "scale")).allSatisfy(name -> {
            assertThat(story.get(name).state().getAsJsonArray("initErrors")).hasSize(1);
            assertThat(story.get(name + ", again").state().has("initErrors")).isFalse();
        });
        assertThat(story.get("drain, again").taskSet()).isEmpty();
    }

    @Test
    void isGoneOnFromWithoutDoingAnythingTwice() {
        assertThat(story.writes())
                .containsExactly(
                        "create: CreateTaskSet",
                        "create, again: ",
                        "scale: UpdateTaskSet",
                        "scale, again: ",
                        "delete: UpdateTaskSet",
                        "drain: DeleteTaskSet",
                        "drain, again: ");
        assertThat(story.successes()).containsExactly("create, again", "scale, again", "drain, again");
    }

    @Test
    void finishesAndRecordsACreationThatIsInFlight() throws Exception {
        var made = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (var ecs = SimulatedEcs.standing(Duration.ofSeconds(10));
                var stack = YamlStack.on(ecs)) {
            ecs.injectFault((call, next) -> {
                var reply = next.handle(call);
                if (call.operation().equals("CreateTaskSet")) {
                    made.countDown();
                    AwaitLatch.await(answered);
                }
                return reply;
            });
            var up = stack.up()
                    .until(() -> made.getCount() == 0, "creates")
                    .interrupt()
                    .shows("^C received");
            answered.countDown();

            assertThat(up.ends().output()).containsIgnoringCase("not steady");
            assertThat(stack.taskSet())
                    .hasValueSatisfying(
                            set -> assertThat(set.getAsJsonArray("initErrors")).hasSize(1));
            assertThat(SimulatedEcs.count(ecs, "web")).isEqualTo(1);
        } finally {
            answered.countDown();
        }
    }
}
