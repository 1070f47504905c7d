package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plugin, or the engine, is killed while a task set that is in the state is waited for. */
class KillTest {
    private static EngineFixture story;

    @BeforeAll
    static void live() throws Exception {
        story = new EngineFixture();
        try (var it = story) {
            var stack = it.stack;
            var up = stack.up().shows("0/4");
            it.timePasses();
            it.ends("create", up);

            stack.program("  scale: {value: 50}");
            up = stack.up().shows("4/2");
            up.kill();
            it.ends("scale, without engine", up);
            stack.cli().succeed("cancel", "--yes");
            it.ends("scale", killed(stack, stack.up().shows("4/2")));
            up = stack.up().shows("4/2");
            it.timePasses();
            it.ends("scale, again", up);

            it.ends("delete", killed(stack, stack.destroy().shows("2 running")));
            var destroy = stack.destroy().shows("2 running");
            it.timePasses();
            it.ends("drain", killed(stack, destroy.shows("DRAINING")));
            destroy = stack.destroy().shows("DRAINING");
            it.timePasses();
            it.ends("drain, again", destroy);
        }
    }

    private static RunningCommand killed(YamlStack stack, RunningCommand operation) {
        stack.cli().workspace().pluginProcesses().forEach(ProcessHandle::destroyForcibly);
        return operation;
    }

    @Test
    void isGoneOnFromByTheNextDeployment() {
        assertThat(story.successes()).containsExactly("create", "scale, again", "drain, again");
        assertThat(story.writes())
                .containsExactly(
                        "create: CreateTaskSet",
                        // The engine keeps the old inputs, and AWS does not mind to hear it again.
                        "scale, without engine: UpdateTaskSet",
                        "scale: UpdateTaskSet",
                        "scale, again: UpdateTaskSet",
                        "delete: UpdateTaskSet",
                        "drain: DeleteTaskSet",
                        "drain, again: ");
        assertThat(story.get("drain, again").taskSet()).isEmpty();
    }
}
