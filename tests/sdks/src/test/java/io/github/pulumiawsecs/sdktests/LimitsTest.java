package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command that never ends fails its test, says what it printed, and leaves no process behind. */
@Timeout(30)
class LimitsTest {
    /** Long enough to start a shell, and short enough to wait for. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** What never ends is not the shell but a child, which holds its output open. */
    private static final String NEVER_ENDS = "sleep 600 & echo $! >child; echo working; wait";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void killsCommandAndChildren() throws Exception {
        var command = new ShellCommand(folder, Map.of());
        assertThatThrownBy(() -> command.run(LIMIT, "sh", "-c", NEVER_ENDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ends within PT1S: sh -c " + NEVER_ENDS)
                .hasMessageContaining("\nworking\n");
        assertThat(childIsThere()).isFalse();
    }

    @Test
    void killsSilentDriverAndChildren() throws Exception {
        var command = new ShellCommand(folder, Map.of());
        try (var driver = new AutomationDriver(
                command.builder("sh", "-c", NEVER_ENDS.replace("echo working", "cat >&2")), LIMIT)) {
            assertThatThrownBy(() -> driver.perform("up")).hasMessage("The driver does not answer 'up' within PT1S.");
        }
        assertThat(childIsThere()).isFalse();
    }

    @Test
    void killsDriverThatDoesNotEnd() throws Exception {
        var driver = new AutomationDriver(
                new ShellCommand(folder, Map.of()).builder("sh", "-c", "read line; echo {}; " + NEVER_ENDS), LIMIT);
        driver.perform("up");
        assertThatThrownBy(driver::close).hasMessage("The driver does not end within PT1S.");
        assertThat(childIsThere()).isFalse();
    }

    private boolean childIsThere() throws Exception {
        var child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        return ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false);
    }
}
