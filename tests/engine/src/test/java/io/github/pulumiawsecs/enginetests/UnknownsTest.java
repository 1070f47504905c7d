package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.pulumi.Context;
import com.pulumi.awsecs.Provider;
import com.pulumi.awsecs.ProviderArgs;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.inputs.ProviderEndpointsArgs;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import com.pulumi.awsecs.inputs.TaskSetScaleArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A task set whose inputs and provider configuration depend on another task set. */
class UnknownsTest {
    private static Run previewed;
    private static Run deployed;
    private static String blue;
    private static JsonObject green;
    private static Run previewedAgain;

    @BeforeAll
    static void deploy() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            previewed = stack.preview(program(ecs));
            deployed = stack.up(program(ecs));
            blue = stack.output("blue");
            green = SimulatedEcs.taskSet(ecs, stack.output("green"));
            previewedAgain = stack.preview(program(ecs));
        }
    }

    private static Consumer<Context> program(EcsSimulator ecs) {
        return context -> {
            var blue = new TaskSet("blue", WebTaskSet.inputs().build());
            var elsewhere = new Provider(
                    "elsewhere",
                    ProviderArgs.builder()
                            .region(blue.taskSetArn().applyValue(arn -> arn.split(":", -1)[3]))
                            .endpoints(ProviderEndpointsArgs.builder()
                                    .ecs(ecs.endpoint().toString())
                                    .build())
                            .build());
            var green = new TaskSet(
                    "green",
                    WebTaskSet.inputs()
                            .externalId(blue.taskSetId())
                            .tags(blue.taskSetArn().applyValue(arn -> Map.of("role", "green", "peer", arn)))
                            .scale(TaskSetScaleArgs.builder()
                                    .value(blue.computedDesiredCount().applyValue(count -> count * 10.0))
                                    .unit("PERCENT")
                                    .build())
                            .loadBalancers(TaskSetLoadBalancerArgs.builder()
                                    .targetGroupArn("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/"
                                            + "web/0123456789abcdef")
                                    .containerName("app")
                                    .containerPort(blue.pendingCount().applyValue(count -> count + 8080))
                                    .build())
                            .build(),
                    CustomResourceOptions.builder().provider(elsewhere).build());
            context.export("blue", blue.taskSetArn());
            context.export("green", green.taskSetArn());
        };
    }

    @Test
    void previewsKnownInputs() {
        assertThat(previewed.steps()).extracting(EngineStep::op).containsExactly(CREATE, CREATE);
        // Only for blue: the account of green's provider is not known yet.
        assertThat(previewed.calls())
                .extracting(RecordedCall::operation)
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
    }

    @Test
    void sendsResolvedInputs() {
        assertThat(deployed.failed()).as(String.valueOf(deployed.errors())).isFalse();
        assertThat(deployed.writes()).containsExactly("CreateTaskSet", "CreateTaskSet");
        assertThat(green.getAsJsonObject("scale").get("value").getAsInt()).isEqualTo(40);
        assertThat(green.get("externalId").getAsString()).isEqualTo(blue.substring(blue.indexOf("ecs-svc/")));
        assertThat(SimulatedEcs.tags(green)).isEqualTo(Map.of("role", "green", "peer", blue));
    }

    @Test
    void findsNoChangeAfterwards() {
        assertThat(previewedAgain.changes()).isEmpty();
        // The search for task sets of interrupted deployments.
        assertThat(previewedAgain.calls()).allMatch(call -> call.operation().startsWith("Describe"));
    }
}
