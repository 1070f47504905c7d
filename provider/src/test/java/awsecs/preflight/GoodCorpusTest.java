package awsecs.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.corpus.Account;
import awsecs.corpus.Program;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.Home;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every good program of the corpus, in an account that has what it names. */
class GoodCorpusTest {
    static List<Program> good() {
        return Program.in("good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void passes(Program program) {
        var settings = SimulatorSettings.defaults().withRegion(program.region());
        try (var aws = EcsSimulator.start(settings.withPartition(
                Home.of(settings.account(), program.region()).partition()))) {
            Account.plant(aws, program.settled());
            var preflight = Looking.strictlyAt(aws, SimulatedClock.standing());
            var previewed = preflight.preview(
                    "urn", program.inputs().with("tagsAll", program.inputs().get("tags")));
            assertThat(previewed.failures()).isEmpty();
            assertThat(previewed.unchecked()).isEmpty();
            assertThat(preflight.creation(program.settled())).isEqualTo(Findings.NONE);
            assertThat(aws.calls()).hasSize(3);
        }
    }
}
