package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The status column of the terminal while a task set becomes steady. */
class ProgressTest {
    private static final Pattern CONTROLS = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final Pattern STATUS = Pattern.compile("TaskSet +web +creat\\S+ \\([^)]*\\)[. ]*([0-9].*)");

    /** Runs a command in a terminal of 200 columns. */
    private static final List<String> IN_TERMINAL = List.of(
            "python3",
            "-c",
            "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))",
            "sh",
            "-c",
            "stty columns 200 rows 40; exec \"$@\"",
            "sh");

    private static List<String> shown;

    @BeforeAll
    static void recordProgress() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            ecs.setTiming(new Timing(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ZERO));
            var noRoom = new TaskFault.PlacementFailure(
                    Duration.ofSeconds(5), "no container instance met all of its requirements.");
            ecs.injectFault("web:1", noRoom, 2);
            shown = statuses(upInTerminal(stack.workspace()));
        }
    }

    private static String upInTerminal(Workspace workspace) throws Exception {
        var command = Stream.concat(
                IN_TERMINAL.stream(),
                Stream.of(
                        Toolchain.pulumi().toString(),
                        "up",
                        "--yes",
                        "--skip-preview",
                        "--color=never",
                        "--stack=" + Workspace.STACK));
        var builder = new ProcessBuilder(command.toList())
                .directory(workspace.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(workspace.environment());
        builder.environment().put("TERM", "xterm");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Returns the distinct texts of the status column. */
    private static List<String> statuses(String output) {
        return CONTROLS.matcher(output)
                .replaceAll("")
                .lines()
                .flatMap(line -> STATUS.matcher(line).results())
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();
    }

    @Test
    void showsCountsAndServiceEvents() {
        assertThat(String.join("\n", shown))
                .containsPattern("(?m)^0/4 .* · [0-9]+s · was unable to place a task because no container"
                        + " instance met all of its requirements\\.$")
                .containsPattern("(?m)^2/4 .*\\b2 pending.* · [0-9]+s · ")
                .containsPattern("(?m)^4/4 .* · [0-9]+s · updated state to STEADY_STATE\\.$");
    }

    @Test
    void changesStatusOnlyOnProgress() {
        assertThat(shown).hasSizeBetween(3, 8);
    }
}
