package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import org.junit.jupiter.api.Test;

/** Errors of AWS in the output of the engine. */
class AwsFaultTest {

    @Test
    void showsOperationAwsErrorAndNextStep() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            ecs.injectFault(new DenyAccess("CreateTaskSet"));
            var refused = stack.tryUp(web());
            assertThat(refused.failed()).isTrue();
            assertThat(refused.errors())
                    .anySatisfy(error -> assertThat(error)
                            .contains("CreateTaskSet", "web", "demo")
                            .contains("is not authorized to perform: ecs:CreateTaskSet because no identity-based policy"
                                    + " allows the ecs:CreateTaskSet action")
                            .contains("AccessDeniedException")
                            .containsPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                            .contains("ecs:TagResource"));

            ecs.clearApiFaults();
            assertThat(stack.up(web()).steps()).extracting(EngineStep::op).containsExactly(CREATE);
        }
    }

    @Test
    void resumesAfterReadBackFailed() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            ecs.injectFault(new DenyAccess("DescribeTaskSets"));
            var unfinished = stack.tryUp(web());
            assertThat(unfinished.failed()).isTrue();
            assertThat(unfinished.output()).contains("AccessDeniedException", "ecs:DescribeTaskSets", "pulumi up");

            ecs.clearApiFaults();
            var resumed = stack.up(web());
            assertThat(resumed.writes()).isEmpty();
            assertThat(SimulatedEcs.count(ecs, "web")).isEqualTo(1);
            assertThat(stack.preview(web()).changes()).isEmpty();
        }
    }
}
