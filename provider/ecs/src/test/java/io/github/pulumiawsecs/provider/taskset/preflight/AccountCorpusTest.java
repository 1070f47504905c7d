package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.corpus.Program;
import io.github.pulumiawsecs.provider.corpus.RawRequest;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad program of the corpus that shows its mistake only when the account is looked at. */
class AccountCorpusTest {
    private static final ProviderFixture FIXTURE = PreflightFixture.ofCorpus();

    private final Preflight auto = PreflightFixture.auto(FIXTURE);
    private final Preflight strict = PreflightFixture.strict(FIXTURE);

    static List<Program> bad() {
        return Program.inFolder("bad/account");
    }

    @AfterAll
    static void close() {
        assertThat(FIXTURE.writes()).isEmpty();
        FIXTURE.close();
    }

    @Test
    void hasMinimumSize() {
        assertThat(bad()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void failsStrictPreviewWithExactPaths(Program program) {
        var findings = strict.checkPreview(inputs(program), 0, Set.of());
        assertThat(paths(findings)).containsExactlyInAnyOrderElementsOf(program.paths());
        assertThat(program.paths()).isNotEmpty();
        assertThat(findings.toString()).doesNotContain("hidden");
    }

    /** A problem that the same program may resolve first is a warning with the same path. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void reportsExactPathsInPreview(Program program) {
        var findings = auto.checkPreview(inputs(program), 0, Set.of());
        var warned = findings.warnings().stream()
                .map(warning -> warning.substring(0, warning.indexOf(':')))
                .toList();
        assertThat(warned).containsExactlyInAnyOrderElementsOf(program.warnings());
        assertThat(Stream.concat(paths(findings).stream(), warned.stream()))
                .containsExactlyInAnyOrderElementsOf(program.paths());
        assertThat(findings.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void reportsFindingsInOneForm(Program program) {
        var findings = auto.checkPreview(inputs(program), 0, Set.of());
        assertThat(findings.warnings()).are(MessageForm.withNextStep());
        assertThat(findings.failures()).extracting(CheckFailure::toString).are(MessageForm.withNextStep());
    }

    private static List<String> paths(Findings findings) {
        return findings.failures().stream()
                .map(failure -> failure.path().toString())
                .toList();
    }

    /** As Create gets them from Check. */
    private static PropertyValue.ObjectValue inputs(Program program) {
        return program.inputs().with("tagsAll", program.inputs().get("tags"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRejectedBySimulator(Program program) {
        assertThatThrownBy(() ->
                        FIXTURE.simulator().call("CreateTaskSet", RawRequest.of(program.resolvedInputs(), Map.of())))
                .isInstanceOf(AwsError.class);
    }
}
