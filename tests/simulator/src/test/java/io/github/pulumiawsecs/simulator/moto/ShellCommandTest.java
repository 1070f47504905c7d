package io.github.pulumiawsecs.simulator.moto;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
    @Test
    void reportsNextStepForMissingProgram() {
        assertThatThrownBy(() ->
                        ShellCommand.run(List.of("no-such-python3", "-m", "venv"), Path.of("."), "install Python"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("install Python: no-such-python3 -m venv");
    }

    @Test
    void reportsOutputOfFailedProgram() {
        assertThatThrownBy(() -> ShellCommand.run(
                        List.of("sh", "-c", "echo no index >&2; exit 3"), Path.of("."), "install Python"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("install Python: sh -c")
                .hasMessageContaining("no index");
    }
}
