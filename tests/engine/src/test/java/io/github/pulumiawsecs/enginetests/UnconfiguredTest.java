package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A machine without AWS configuration. */
class UnconfiguredTest {

    @Test
    void previewsWithoutRegionAndFailsUp() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.in(Workspace.create(Map.of(), Map.of()), ecs)) {
            assertThat(stack.preview(web()).steps()).extracting(EngineStep::op).containsExactly(CREATE);

            var refused = stack.tryUp(web());
            assertThat(refused.failed()).isTrue();
            assertThat(refused.errors())
                    .anySatisfy(error -> assertThat(error)
                            .contains("AWS_REGION", "AWS_DEFAULT_REGION")
                            .contains("pulumi config set aws-ecs:region "));
            assertThat(ecs.calls()).isEmpty();
        }
    }
}
