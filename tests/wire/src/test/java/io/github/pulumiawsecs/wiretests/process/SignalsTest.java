package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals, and reasons that must not end the plugin. */
@Execution(ExecutionMode.CONCURRENT)
class SignalsTest {
    /** The engine sends SIGKILL five seconds after SIGINT. */
    private static final Duration PROMPTLY = Duration.ofSeconds(4);

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void endsPromptlyOnASignal(String signal) throws IOException, InterruptedException {
        try (var plugin = withDefaultAction("INT").start()) {
            new EngineClient(plugin).call("Cancel", "{}");
            kill(signal, plugin.process());
            assertThat(plugin.awaitExit(PROMPTLY)).isTrue();
            assertThat(plugin.stderr()).isEmpty();
        }
    }

    @Test
    void removesMarkerAndEndsPromptlyOnSigint() throws IOException, InterruptedException {
        try (var fixture = PluginFixture.start(withDefaultAction("INT").start())) {
            fixture.engine().create(fixture.inputs("{}"));
            fixture.engine().call("Cancel", "{}");
            kill("INT", fixture.plugin().process());
            assertThat(fixture.plugin().awaitExit(PROMPTLY)).isTrue();
            assertThat(fixture.simulator().writes())
                    .extracting(RecordedCall::operation)
                    .containsExactly("CreateTaskSet", "UntagResource");
        }
    }

    @Test
    void restoresDefaultSigint() throws IOException, InterruptedException {
        try (var plugin = withDefaultAction("INT").start()) {
            for (int i = 0; i < 200 && catches(2, plugin.process()); i++) {
                // The plugin restores it after it has printed the port.
                Thread.sleep(20);
            }
            assertThat(catches(2, plugin.process())).as("SIGINT").isFalse();
            assertThat(catches(15, plugin.process())).as("SIGTERM").isTrue();
        }
    }

    @Test
    void leavesNoProcessAfterSigkill() throws IOException, InterruptedException {
        try (var plugin = PluginLauncher.plugin().start()) {
            assertThat(plugin.process().children()).isEmpty();
            kill("KILL", plugin.process());
            assertThat(plugin.awaitExit(PROMPTLY)).isTrue();
        }
    }

    @Test
    void staysWithoutEngineAndStdin() {
        // Some launchers give no stdin, and debuggers no engine address.
        try (var plugin = PluginLauncher.plugin().start()) {
            assertThat(plugin.awaitExit(Duration.ofSeconds(3))).isFalse();
            assertThat(new EngineClient(plugin).call("GetPluginInfo", "{}").has("version"))
                    .isTrue();
        }
    }

    /** Restores the default action: background commands of a shell, and their children, ignore SIGINT. */
    private static PluginLauncher withDefaultAction(String signal) {
        var plugin = PluginLauncher.plugin();
        var command = new ArrayList<>(List.of("env", "--default-signal=" + signal));
        command.addAll(plugin.command());
        return new PluginLauncher(command, plugin.environment(), plugin.directory(), plugin.stdin());
    }

    /** Returns whether the process handles the signal with this number. */
    private static boolean catches(int signal, ProcessHandle process) throws IOException {
        var caught = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("SigCgt:"))
                .map(line -> line.substring("SigCgt:".length()).strip())
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(caught, 16) >> (signal - 1) & 1) == 1;
    }

    private static void kill(String signal, ProcessHandle process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
