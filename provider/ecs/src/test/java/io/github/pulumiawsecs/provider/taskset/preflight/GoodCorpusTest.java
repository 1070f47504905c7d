package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.corpus.CorpusAccount;
import io.github.pulumiawsecs.provider.corpus.Program;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every good program of the corpus, in an account with the resources that it refers to. */
class GoodCorpusTest {
    static List<Program> good() {
        return Program.inFolder("good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsProgram(Program program) {
        try (var fixture = PreflightFixture.builder()
                .region(program.region())
                .resources(simulator -> CorpusAccount.seed(simulator, program.resolvedInputs()))
                .build()) {
            var preflight = PreflightFixture.strict(fixture);
            var previewed = preflight.checkPreview(
                    program.inputs().with("tagsAll", program.inputs().get("tags")), 0, Set.of());
            assertThat(previewed.failures()).isEmpty();
            assertThat(previewed.decisions()).noneMatch(decision -> decision.contains("was not checked: Describe"));
            var created = preflight.checkCreate(program.resolvedInputs());
            assertThat(created.failures()).isEmpty();
            assertThat(created.warnings()).isEmpty();
            assertThat(created.decisions())
                    .noneMatch(decision -> decision.matches("(cluster|service|taskDefinition) was not checked.*"));
            assertThat(fixture.calls()).hasSize(3);
        }
    }
}
