package awsecs.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.corpus.Program;
import awsecs.corpus.RawRequest;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.AwsError;
import awsecs.value.Value;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad program of the corpus that shows its mistake only when the account is looked at. */
class AccountCorpusTest {
    private static final EcsSimulator AWS =
            planted(EcsSimulator.start(SimulatorSettings.defaults().withClock(SimulatedClock.standing())));

    private final Preflight auto = Looking.at(AWS, SimulatedClock.standing());
    private final Preflight strict = Looking.strictlyAt(AWS, SimulatedClock.standing());

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
    void aStrictPreviewFailsWithTheExactPaths(Program program) {
        var findings = strict.preview("urn:" + program, inputs(program));
        assertThat(paths(findings)).containsExactlyInAnyOrderElementsOf(program.paths());
        assertThat(program.paths()).isNotEmpty();
        assertThat(findings.toString()).doesNotContain("hidden");
    }

    /** What the program itself may put right before is a warning, with the same path. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aPreviewFailsOrWarnsWithTheExactPaths(Program program) {
        var findings = auto.preview("urn:" + program, inputs(program));
        var warned = findings.warnings().stream()
                .map(warning -> warning.substring(0, warning.indexOf(':')))
                .toList();
        assertThat(warned).containsExactlyInAnyOrderElementsOf(program.warnings());
        assertThat(Stream.concat(paths(findings).stream(), warned.stream()))
                .containsExactlyInAnyOrderElementsOf(program.paths());
        assertThat(findings.toString()).doesNotContain("hidden");
    }

    private static List<String> paths(Findings findings) {
        return findings.failures().stream()
                .map(failure -> failure.path().toString())
                .toList();
    }

    /** As Create gets them from Check. */
    private static Value.Obj inputs(Program program) {
        return program.inputs().with("tagsAll", program.inputs().get("tags"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void awsRefusesItToo(Program program) {
        assertThatThrownBy(() -> AWS.call("CreateTaskSet", RawRequest.of(program.settled(), Map.of())))
                .isInstanceOf(AwsError.class);
    }
}
