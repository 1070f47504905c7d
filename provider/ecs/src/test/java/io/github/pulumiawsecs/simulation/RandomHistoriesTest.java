package io.github.pulumiawsecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs random histories. {@code make torture} sets the system property {@code torture}, which runs a million of them and
 * writes a table to {@code target/torture}. A failure prints a reduced history and its seed; the system properties
 * {@code simulation.first} and {@code simulation.histories} run it again.
 */
final class RandomHistoriesTest {
    private static final boolean TORTURE = Boolean.getBoolean("torture");

    @Test
    void losesNothing(@TempDir(factory = MemoryFolder.class) Path folder) throws Exception {
        long count = Long.getLong("simulation.histories", TORTURE ? 1_000_000 : 10_000);
        var histories = new RandomHistories(folder, Long.getLong("simulation.first", 0), count);

        long start = System.nanoTime();
        var failure = histories.run(Runtime.getRuntime().availableProcessors());

        if (TORTURE) {
            var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            Files.writeString(
                    Files.createDirectories(Path.of("target", "torture")).resolve("random-histories.txt"),
                    histories.coverage().table() + "  " + seconds + " s\n");
        }
        assertThat(failure.map(RandomHistories.Failure::text)).isEmpty();
    }
}
