package io.github.pulumiawsecs.provider.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad programs of the corpus that Check can reject without AWS, and all good programs. */
class OfflineCorpusTest {
    private static final ProviderFixture FIXTURE = ProviderFixture.start();
    private static final Map<PropertyValue.ObjectValue, ProviderFixture> PROVIDERS = new HashMap<>();

    static List<Program> badPrograms() {
        return Program.inFolder("bad/offline");
    }

    static List<Program> goodPrograms() {
        return Program.inFolder("good");
    }

    @AfterAll
    static void madeNoCalls() {
        assertThat(FIXTURE.calls()).isEmpty();
        FIXTURE.close();
    }

    @Test
    void hasMinimumSize() {
        assertThat(badPrograms()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(goodPrograms()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPrograms")
    void reportsEveryMistakeWithPath(Program program) {
        assertThat(checked(program).failures())
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrderElementsOf(program.paths());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPrograms")
    void reportsFailuresInOneForm(Program program) {
        assertThat(checked(program).failures())
                .extracting(CheckFailure::toString)
                .are(MessageForm.ofCheckFailure());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPrograms")
    void documentsReasonOfEveryProgram(Program program) {
        assertThat(program.paths()).isNotEmpty();
        assertThat(Program.text(program.file(), "why")).endsWith(".");
        assertThat(Program.text(program.file(), "source")).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPrograms")
    void rejectsSameProgramsAsSimulator(Program program) {
        var error = CorpusAccount.errorOf(program.region(), program.resolvedInputs(), program.defaultTags());
        if (program.isProviderOnly()) {
            assertThat(error).isEmpty();
        } else {
            assertThat(error).hasValueSatisfying(found -> {
                assertThat(found.code()).doesNotContain("NotFound");
                assertThat(found).message().doesNotContain("not found");
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPrograms")
    void acceptsSameProgramsAsSimulator(Program program) {
        assertThat(checked(program).failures()).isEmpty();
        assertThat(CorpusAccount.errorOf(program.region(), program.resolvedInputs(), program.defaultTags()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPrograms")
    void reportsExpectedWarnings(Program program) {
        assertThat(checked(program).warnings())
                .extracting(CheckFailure::toString)
                .are(MessageForm.withNextStep());
        assertThat(checked(program).warnings())
                .extracting(CheckFailure::path)
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(program.warnings());
    }

    private static CheckResult checked(Program program) {
        return PROVIDERS
                .computeIfAbsent(program.configuration(), FIXTURE::reconfigured)
                .check(PropertyValue.ObjectValue.EMPTY, program.inputs());
    }
}
