package io.github.pulumiawsecs.simulation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulation.MemoryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants each defect and lets the simulation find it: by the recorded seed, or by a search when a change of the generator has
 * made the seed stale. A search takes minutes, so that only {@code make torture} runs it.
 */
final class MutationsTorture {
    private static final long MAX_HISTORIES = 50_000;

    static Stream<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void findsPlantedDefect(Mutation mutation, @TempDir(factory = MemoryFolder.class) Path folder) throws Exception {
        var loader = MutantLoader.of(mutation);
        if (loader.violations(folder, mutation.seed()).isEmpty()) {
            var failure = loader.search(folder, MAX_HISTORIES);
            assertThat(failure).as("the first history that shows it").isNotEmpty();
            record(mutation, "new " + failure.lines().findFirst().orElseThrow());
        } else {
            record(mutation, "seed " + mutation.seed());
        }
    }

    private static void record(Mutation mutation, String seed) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(
                folder.resolve("mutations.txt"),
                "  found at %-16s %s%n".formatted(seed, mutation.defect()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
