package io.github.pulumiawsecs.simulation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulation.MemoryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants each defect and runs the recorded history that shows it. When a seed is stale, {@link MutationsTorture} finds another one. */
final class MutationTest {
    private static final Path RELIABILITY = Path.of("../../docs/reliability.md");

    static Stream<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void findsPlantedDefect(Mutation mutation, @TempDir(factory = MemoryFolder.class) Path folder) throws Exception {
        assertThat(MutantLoader.of(mutation).violations(folder, mutation.seed()))
                .as("violations of seed " + mutation.seed())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void documentsSeed(Mutation mutation) throws Exception {
        assertThat(Files.readAllLines(RELIABILITY))
                .anyMatch(line -> line.startsWith("| " + mutation.defect() + " | ")
                        && line.endsWith(" | " + mutation.seed() + " |"));
    }
}
