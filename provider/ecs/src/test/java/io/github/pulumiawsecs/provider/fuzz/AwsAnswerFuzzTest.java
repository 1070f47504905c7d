package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No answer of AWS crashes the provider, makes it hang, shows an exception to the user, or puts invented values into the state. */
class AwsAnswerFuzzTest {
    private static final int IN_TEST = 4_000;
    private static final int IN_TORTURE = 200_000;

    /** Reads wait for further reads of the same service, so that most cases wait. */
    private static final int PARALLEL = 16;

    @Test
    void survivesRandomAnswers() throws Exception {
        try (var log = new JavaLog()) {
            new FuzzRun("AWS answers", IN_TEST, IN_TORTURE, PARALLEL, seed -> {
                        try (var operations = new AnsweredOperations(seed)) {
                            return operations.run();
                        }
                    })
                    .run();
            assertThat(log.warnings()).isEmpty();
        }
    }
}
