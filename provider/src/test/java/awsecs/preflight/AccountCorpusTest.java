package awsecs.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.corpus.Program;
import awsecs.corpus.RawRequest;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.AwsError;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad program of the corpus that shows its mistake only when the account is looked at. */
class AccountCorpusTest {
    private static final EcsSimulator AWS =
            planted(EcsSimulator.start(SimulatorSettings.defaults().withClock(SimulatedClock.standing())));

    private final Preflight preflight = Looking.at(AWS, SimulatedClock.standing());

    static List<Program> bad() {
        return Program.in("bad/account");
    }

    /** Returns the simulator with the account that the corpus is about. */
    static EcsSimulator planted(EcsSimulator simulator) {
        try {
            var account = Files.readString(Path.of("../tests/corpus/account.json"));
            for (var step : JsonParser.parseString(account).getAsJsonArray()) {
                step.getAsJsonObject()
                        .asMap()
                        .forEach((operation, request) -> simulator.call(operation, request.toString()));
            }
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        assertThat(AWS.writes()).isEmpty();
        AWS.close();
    }

    @Test
    void isAsLargeAsItSays() {
        assertThat(bad()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void thePreviewTellsTheExactPaths(Program program) {
        var findings = preflight.preview("urn:" + program, program.inputs());
        assertThat(findings.failures())
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrderElementsOf(program.paths());
        assertThat(findings.warnings())
                .extracting(warning -> warning.substring(0, warning.indexOf(':')))
                .containsExactlyInAnyOrderElementsOf(program.warnings());
        assertThat(program.paths().size() + program.warnings().size()).isPositive();
        assertThat(findings.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void awsRefusesItToo(Program program) {
        assertThatThrownBy(() -> AWS.call("CreateTaskSet", RawRequest.of(program.settled(), Map.of())))
                .isInstanceOf(AwsError.class);
    }
}
