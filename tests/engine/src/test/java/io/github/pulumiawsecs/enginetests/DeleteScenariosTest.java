package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task sets that go: the primary one, by force, too slowly, and in the end. */
class DeleteScenariosTest {
    private static EngineFixture story;
    private static List<RecordedCall> switching;
    private static String previewOfSwitches;

    @BeforeAll
    static void end() throws Exception {
        story = new EngineFixture();
        try (var it = story) {
            var stack = it.stack;
            stack.program("  waitForSteadyState: false");
            it.ends("up", stack.up());
            it.timePasses();
            it.ecs.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster':'demo','service':'web','primaryTaskSet':%s}"
                            .formatted(it.get("up").state().get("id")));
            it.ends("primary", stack.destroy());

            stack.program("  forceDelete: true");
            previewOfSwitches = stack.cli().succeed("preview", "--diff");
            var switched = stack.up();
            switched.ends();
            switching = it.ecs.calls();
            it.ends("switched", switched);
            var forced = stack.destroy().shows("DRAINING");
            it.timePasses();
            it.ends("forced", forced);

            stack.program("  waitForSteadyState: false\noptions: {customTimeouts: {delete: 3s}}");
            it.ends("up again", stack.up());
            it.timePasses();
            it.ends("late", stack.destroy());
            it.timePasses();
            it.ends("late, draining", stack.destroy());
            it.timePasses();
            it.ends("in the end", stack.destroy());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "forced", "late", "late, draining"})
    void areShownAndTold(String name) throws Exception {
        Golden.assertShows(story.get(name).result().output(), name.replace(", ", "-"));
    }

    @Test
    void writeNoMoreThanIsStillToDo() {
        assertThat(story.writes())
                .containsExactly(
                        "up: CreateTaskSet",
                        "primary: ",
                        "switched: ",
                        "forced: DeleteTaskSet",
                        "up again: CreateTaskSet",
                        "late: UpdateTaskSet",
                        "late, draining: DeleteTaskSet",
                        "in the end: ");
    }

    @Test
    void failAsLongAsTheTaskSetIsThere() {
        assertThat(story.successes()).containsExactly("up", "switched", "forced", "up again", "in the end");
        assertThat(story.get("in the end").taskSet()).isEmpty();
    }

    @Test
    void canBePlannedForWhenATaskSetIsTakenOver() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            var made = ecs.call("CreateTaskSet", """
                    {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',
                    'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},
                    'scale':{'value':100,'unit':'PERCENT'}}""");
            var arn = made.getAsJsonObject("taskSet").get("taskSetArn").getAsString();
            stack.program("  forceDelete: true\noptions: {import: '" + arn + "'}");

            var takenOver = stack.up().ends();
            assertThat(takenOver.status()).as(takenOver.output()).isZero();
            // An import keeps what AWS says; the deployment after it adds what the program says of the provider.
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
    void areSwitchedWithoutACallToAws() {
        assertThat(previewOfSwitches)
                .contains("~ forceDelete       : false => true")
                .contains("~ waitForSteadyState: false => true");
        assertThat(switching).isEmpty();
        var switched = story.get("switched").state().getAsJsonObject("inputs");
        assertThat(switched.get("forceDelete").getAsBoolean()).isTrue();
        assertThat(switched.get("waitForSteadyState").getAsBoolean()).isTrue();
    }
}
