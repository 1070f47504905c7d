package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.REPLACE;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.inputs.AwsVpcConfigurationArgs;
import com.pulumi.awsecs.inputs.NetworkConfigurationArgs;
import io.github.pulumiawsecs.simulator.moto.MotoServer;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life cycle of a task set on moto, a simulator from another project. */
class MotoTest {
    private static Run created;
    private static Run unchanged;
    private static Run refreshed;
    private static Run updated;
    private static JsonObject actual;
    private static Cli.Result drifted;
    private static Run replaced;
    private static boolean isReplaced;
    private static Run destroyed;
    private static int remaining;

    @BeforeAll
    static void runLifeCycle() throws Exception {
        try (var server = MotoServer.start();
                var stack = EngineStack.on(server.endpoint())) {
            var moto = new Moto(server);
            moto.seed();
            created = stack.up(program(server, "web:1", 100, Map.of("team", "web", "stage", "test")));
            unchanged = stack.preview(program(server, "web:1", 100, Map.of("team", "web", "stage", "test")));
            refreshed = stack.refresh();
            updated = stack.up(program(server, "web:1", 50, Map.of("team", "shop", "owner", "me")));
            var first = stack.output("arn");
            actual = moto.taskSet(first);
            moto.call(
                    "UpdateTaskSet",
                    "{'cluster':'demo','service':'web','taskSet':'%s','scale':{'value':10,'unit':'PERCENT'}}"
                            .formatted(first));
            drifted = new Cli(stack.workspace()).run("refresh", "--preview-only", "--diff", "--expect-no-changes");
            replaced = stack.up(program(server, "web:2", 50, Map.of("team", "shop", "owner", "me")));
            isReplaced = !stack.output("arn").equals(first);
            destroyed = stack.destroy();
            remaining = moto.count();
        }
    }

    /** Moto requires existing subnets and security groups, and never starts a task. */
    private static Consumer<Context> program(
            MotoServer server, String taskDefinition, double percent, Map<String, String> tags) {
        return context -> {
            var web = new TaskSet(
                    "web",
                    WebTaskSet.inputs()
                            .taskDefinition(taskDefinition)
                            .networkConfiguration(NetworkConfigurationArgs.builder()
                                    .awsvpcConfiguration(AwsVpcConfigurationArgs.builder()
                                            .subnets(server.subnets("us-east-1"))
                                            .securityGroups(server.securityGroups("us-east-1"))
                                            .build())
                                    .build())
                            .scale(WebTaskSet.percent(percent))
                            .tags(tags)
                            .waitForSteadyState(false)
                            .build());
            context.export("arn", web.taskSetArn());
        };
    }

    @Test
    void createsWithoutLaterChanges() {
        assertThat(created.steps()).extracting(EngineStep::op).containsExactly(CREATE);
        assertThat(unchanged.changes()).isEmpty();
        assertThat(refreshed.changes()).isEmpty();
    }

    @Test
    void updatesInPlace() {
        assertThat(updated.steps())
                .containsExactly(
                        new EngineStep(UPDATE, "web", Set.of("scale.value", "tags.team", "tags.stage", "tags.owner")));
        assertThat(actual.getAsJsonObject("scale").get("value").getAsInt()).isEqualTo(50);
        assertThat(SimulatedEcs.tags(actual)).isEqualTo(Map.of("team", "shop", "owner", "me"));
    }

    @Test
    void showsOnlyDriftedProperties() {
        assertThat(new DiffView(drifted.output()).changesOf("web")).isEqualTo("""
                        ~ scale: {
                            ~ value: 50 => 10
                          }""");
    }

    @Test
    void replacesWhenTheTaskDefinitionChanges() {
        assertThat(replaced.steps()).contains(new EngineStep(REPLACE, "web", Set.of("taskDefinition")));
        assertThat(isReplaced).isTrue();
    }

    @Test
    void destroysEverything() {
        assertThat(destroyed.steps()).extracting(EngineStep::op).containsExactly(DELETE);
        assertThat(remaining).isZero();
    }
}
