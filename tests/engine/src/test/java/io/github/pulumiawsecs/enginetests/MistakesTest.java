package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.inputs.TaskSetCapacityProviderStrategyArgs;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Check failures of invalid programs. */
class MistakesTest {
    private static Run previewed;
    private static Run untyped;

    @BeforeAll
    static void runInvalidPrograms() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            previewed = stack.tryPreview(MistakesTest::program);
            untyped = stack.tryPreview(context ->
                    new CustomResource("aws-ecs:index:TaskSet", "web", new Untyped(), CustomResourceOptions.Empty));
        }
    }

    private static void program(Context context) {
        var web = new TaskSet(
                "web",
                WebTaskSet.inputs()
                        .cluster(" ")
                        .scale(WebTaskSet.percent(101))
                        .capacityProviderStrategy(TaskSetCapacityProviderStrategyArgs.builder()
                                .capacityProvider("FARGATE")
                                .weight(1001)
                                .build())
                        .loadBalancers(TaskSetLoadBalancerArgs.builder()
                                .targetGroupArn("web")
                                .containerName("app")
                                .containerPort(70000)
                                .build())
                        .tags(Output.ofSecret(Map.of("aws:team", "hidden")))
                        .build());
        context.export("arn", web.taskSetArn());
    }

    /** Inputs that an untyped language can send. Pulumi's SDK reads the fields by reflection. */
    @SuppressWarnings("UnusedVariable")
    private static final class Untyped extends ResourceArgs {
        @Import
        private final Output<Double> service = Output.of(7.5);

        @Import
        private final Output<String> taskDefintion = Output.of("web:1");

        @Import
        private final Output<Map<String, Object>> networkConfiguration =
                Output.of(Map.of("awsvpcConfiguration", Map.of("subnet", List.of("subnet-1"))));

        @Import
        private final Output<Map<String, Object>> scale = Output.of(Map.of("value", "lots"));
    }

    @Test
    void reportsAllPathsAndValues() {
        assertThat(previewed.failed()).isTrue();
        assertThat(pathsAndValues(previewed))
                .containsExactlyInAnyOrder(
                        "cluster (got \" \")",
                        "scale.value (got 101)",
                        "capacityProviderStrategy",
                        "capacityProviderStrategy[0].weight (got 1001)",
                        "loadBalancers[0].targetGroupArn (got \"web\")",
                        "loadBalancers[0].containerPort (got 70000)",
                        "tags[\"aws:team\"] (got [secret])");
        assertThat(previewed.calls()).isEmpty();
    }

    @Test
    void printsNoSecrets() {
        assertThat(previewed.output()).doesNotContain("hidden");
    }

    @Test
    void reportsWrongTypesAndNames() {
        assertThat(pathsAndValues(untyped))
                .containsExactlyInAnyOrder(
                        "cluster",
                        "service (got 7.5)",
                        "taskDefinition",
                        "taskDefintion",
                        "networkConfiguration.awsvpcConfiguration.subnets",
                        "networkConfiguration.awsvpcConfiguration.subnet",
                        "scale.value (got \"lots\")");
        assertThat(untyped.checkFailures())
                .anyMatch(problem -> problem.matches("taskDefintion: .*\\btaskDefinition\\b.*"));
    }

    /** Returns the path of each failure, and its value where the message has one. */
    private static List<String> pathsAndValues(Run run) {
        return run.checkFailures().stream()
                .map(problem -> problem.replaceFirst("(?<=[\\w\\]]): .*?( \\(got (?:\"[^\"]*\"|[^)]*)\\)|$).*", "$1"))
                .toList();
    }
}
