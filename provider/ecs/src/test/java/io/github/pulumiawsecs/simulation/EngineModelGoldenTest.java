package io.github.pulumiawsecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the model of the engine with the file that {@code tests/engine} compares with the real engine. */
final class EngineModelGoldenTest {
    private static final Path FILE =
            Path.of("../../tests/engine/src/test/resources/io/github/pulumiawsecs/enginetests/engine-model.jsonl");

    @Test
    void matchesComparedHistories(@TempDir(factory = MemoryFolder.class) Path folder) throws Exception {
        var json = new EngineModelGolden(new SimulationWorker(folder)).json();
        if ("write".equals(System.getProperty("awsecs.golden"))) {
            Files.writeString(FILE, json);
        }
        assertThat(json).isEqualTo(Files.readString(FILE));
    }
}
