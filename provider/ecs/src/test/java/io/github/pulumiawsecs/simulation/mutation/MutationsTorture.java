package io.github.pulumiawsecs.simulation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants each defect and lets the simulation find it. Takes minutes, so that only {@code make torture} runs it. */
final class MutationsTorture {
    private static final long MAX_HISTORIES = 50_000;

    static Stream<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void findsPlantedDefect(Mutation mutation, @TempDir Path folder) throws Exception {
        try (var loader = MutantLoader.of(mutation)) {
            var search = loader.loadClass("io.github.pulumiawsecs.simulation.FailureSearch")
                    .getMethod("run", Path.class, long.class);

            var failure = (String) search.invoke(null, folder, MAX_HISTORIES);

            assertThat(failure).as("the first history that shows it").isNotEmpty();
            record(mutation, failure.lines().findFirst().orElseThrow());
        }
    }

    private static void record(Mutation mutation, String seed) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(
                folder.resolve("mutations.txt"),
                "  found at %-12s %s%n".formatted(seed, mutation.defect()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
