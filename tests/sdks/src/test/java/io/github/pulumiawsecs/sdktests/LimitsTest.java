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

/** A command that never ends fails its test with its output, and leaves no process. */
@Timeout(30)
class LimitsTest {
    /** Long enough to start a shell. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** A child of the shell never ends and keeps the output open. */
    private static final String NEVER_ENDS = "sleep 600 & echo $! >child; echo working; wait";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void killsCommandAndChildren() throws Exception {
        var command = new CommandRunner(folder, Map.of());
        assertThatThrownBy(() -> command.run(LIMIT, "sh", "-c", NEVER_ENDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ends within PT1S: sh -c " + NEVER_ENDS)
                .hasMessageContaining("\nworking\n");
        assertThat(isChildAlive()).isFalse();
    }

    @Test
    void killsSilentDriverAndChildren() throws Exception {
        var command = new CommandRunner(folder, Map.of());
        try (var driver = new AutomationDriver(
                command.builder("sh", "-c", NEVER_ENDS.replace("echo working", "cat >&2")), LIMIT)) {
            assertThatThrownBy(() -> driver.perform("up")).hasMessageContainingAll("'up'", "PT1S");
        }
        assertThat(isChildAlive()).isFalse();
    }

    @Test
    void killsDriverThatDoesNotEnd() throws Exception {
        var driver = new AutomationDriver(
                new CommandRunner(folder, Map.of()).builder("sh", "-c", "read line; echo {}; " + NEVER_ENDS), LIMIT);
        driver.perform("up");
        assertThatThrownBy(driver::close).hasMessageContainingAll("did not end", "PT1S");
        assertThat(isChildAlive()).isFalse();
    }

    private boolean isChildAlive() throws Exception {
        var child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        return ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false);
    }
}
