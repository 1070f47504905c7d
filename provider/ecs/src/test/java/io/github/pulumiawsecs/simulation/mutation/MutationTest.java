package io.github.pulumiawsecs.simulation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MutationTest {
    static Stream<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void appliesToCurrentSource(Mutation mutation) throws Exception {
        assertThat(mutation.mutatedSource()).contains(mutation.replacement());
    }
}
