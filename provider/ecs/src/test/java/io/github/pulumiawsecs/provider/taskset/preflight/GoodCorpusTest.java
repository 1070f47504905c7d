package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.corpus.CorpusAccount;
import io.github.pulumiawsecs.provider.corpus.Program;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every good program of the corpus, in an account that has what it names. */
class GoodCorpusTest {
    static List<Program> good() {
        return Program.inFolder("good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsProgram(Program program) {
        var settings = SimulatorSettings.defaults().withRegion(program.region());
        try (var aws = EcsSimulator.start(settings.withPartition(
                AccountAndRegion.of(settings.account(), program.region()).partition()))) {
            CorpusAccount.seed(aws, program.resolvedInputs());
            var preflight = PreflightFixture.strictlyAt(aws, SimulatedClock.fixed());
            var previewed = preflight.checkPreview(
                    program.inputs().with("tagsAll", program.inputs().get("tags")), 0, Set.of());
            assertThat(previewed.failures()).isEmpty();
            assertThat(previewed.skipped()).isEmpty();
            assertThat(preflight.checkCreate(program.resolvedInputs())).isEqualTo(Findings.NONE);
            assertThat(aws.calls()).hasSize(3);
        }
    }
}
