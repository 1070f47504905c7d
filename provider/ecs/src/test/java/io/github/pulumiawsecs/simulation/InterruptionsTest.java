package io.github.pulumiawsecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs all histories with one incident. The system property {@code torture} adds the incidents other than kills. */
final class InterruptionsTest {
    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    static Stream<Interruptions.Scenario> scenarios() {
        return Stream.concat(Interruptions.scenarios(), Interruptions.scenariosWithPrimary());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void losesNothingAfterInterruption(Interruptions.Scenario scenario) {
        var worker = new SimulationWorker(folder);
        int calls = Simulation.operations(worker, scenario).size();
        assertThat(calls).isPositive();
        var effects = Boolean.getBoolean("torture")
                ? Stream.concat(Interruptions.kills(), Interruptions.faults())
                : Interruptions.kills();

        var violations = effects.flatMap(effect -> Interruptions.incidents(effect, calls))
                .flatMap(scenario::with)
                .flatMap(history -> violation(worker, history))
                .toList();

        assertThat(violations).isEmpty();
    }

    private static Stream<String> violation(SimulationWorker worker, History history) {
        List<String> violations = Simulation.violations(worker, history);
        return violations.isEmpty()
                ? Stream.empty()
                : Stream.of("\n" + history + "\n==> " + String.join("\n==> ", violations));
    }
}
