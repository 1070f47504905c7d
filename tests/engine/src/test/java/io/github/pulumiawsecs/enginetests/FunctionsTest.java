package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.automation.OperationType;
import com.pulumi.awsecs.AwsecsFunctions;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.inputs.GetTaskSetArgs;
import com.pulumi.awsecs.inputs.GetTaskSetPlainArgs;
import com.pulumi.awsecs.inputs.GetTaskSetsArgs;
import com.pulumi.awsecs.outputs.GetTaskSetResult;
import com.pulumi.awsecs.outputs.GetTaskSetsResult;
import com.pulumi.awsecs.outputs.TaskSetDescription;
import com.pulumi.core.Output;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Functions, {@code get} and list. */
class FunctionsTest {

    @Test
    void findsTaskSetsInJavaProgram() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            var blue = primary(ecs, ForeignTaskSet.createIn(ecs, "blue"));
            var green = ForeignTaskSet.createIn(ecs, "green");
            ecs.clearCalls();

            var deployed = stack.up(program(green));

            var outputs = stack.outputs();
            assertThat(List.of(outputs.get("primary"), outputs.get("byId"), outputs.get("got")))
                    .containsExactly(blue, green, green);
            assertThat(outputs.get("shared")).isEqualTo("web 50.0 team=web");
            assertThat(outputs.get("ownTwice")).isEqualTo(outputs.get("own"));
            // Task sets of the same millisecond have no order.
            assertThat(outputs.get("all").split(" ")).containsExactlyInAnyOrder("blue", "green", "own");
            assertThat(deployed.writes()).containsExactly("CreateTaskSet");
            // The engine reads resources of get() in each deployment.
            assertThat(stack.up(program(green)).changes()).containsOnlyKeys(OperationType.READ);

            var refused = stack.tryPreview(context ->
                    context.export("x", AwsecsFunctions.getTaskSet().applyValue(GetTaskSetResult::taskSetArn)));
            assertThat(refused.failed()).isTrue();
            assertThat(refused.output())
                    .containsPattern("cluster: .*taskSetArn")
                    .containsPattern("service: .*taskSetArn")
                    .containsPattern("taskSetId: .*externalId.*status");
        }
    }

    /** Looks up two existing task sets, creates one, and looks that one up too. */
    private static Consumer<Context> program(String green) {
        return context -> {
            var primary = AwsecsFunctions.getTaskSetPlain(GetTaskSetPlainArgs.builder()
                    .cluster("demo")
                    .service("web")
                    .status("PRIMARY")
                    .build());
            var byId = AwsecsFunctions.getTaskSet(GetTaskSetArgs.builder()
                    .cluster("demo")
                    .service("web")
                    .taskSetId(IdForms.shortId(green))
                    .build());
            var got = TaskSet.get("got", Output.of(IdForms.terraform(green)), null);
            var own = new TaskSet("own", WebTaskSet.inputs().externalId("own").build());
            var all = AwsecsFunctions.getTaskSets(GetTaskSetsArgs.builder()
                    .cluster(own.clusterArn())
                    .service(own.serviceArn())
                    .build());
            context.export("primary", Output.of(primary).applyValue(GetTaskSetResult::taskSetArn));
            context.export("byId", byId.applyValue(GetTaskSetResult::taskSetArn));
            // The id of a get() resource stays as given.
            context.export("got", got.taskSetArn());
            context.export("shared", byId.applyValue(FunctionsTest::described));
            context.export("own", own.taskSetArn());
            context.export(
                    "ownTwice",
                    AwsecsFunctions.getTaskSet(GetTaskSetArgs.builder()
                                    .taskSetArn(own.taskSetArn())
                                    .build())
                            .applyValue(GetTaskSetResult::taskSetArn));
            context.export("all", all.applyValue(FunctionsTest::externalIds));
        };
    }

    private static String described(GetTaskSetResult set) {
        var service = set.service().substring(set.service().lastIndexOf('/') + 1);
        return service + " " + set.scale().orElseThrow().value() + " team="
                + set.tags().get("team");
    }

    private static String externalIds(GetTaskSetsResult found) {
        return String.join(
                " ",
                found.taskSets().stream()
                        .map(TaskSetDescription::externalId)
                        .map(id -> id.orElse("none"))
                        .toList());
    }

    @Test
    void findsTaskSetsInYamlProgram() throws Exception {
        try (var ecs = SimulatedEcs.start()) {
            var blue = primary(ecs, ForeignTaskSet.createIn(ecs, "blue"));
            var program = """
                    variables:
                      primary:
                        fn::invoke:
                          function: aws-ecs:index:getTaskSet
                          arguments: {cluster: demo, service: web, status: PRIMARY}
                      all:
                        fn::invoke:
                          function: aws-ecs:index:getTaskSets
                          arguments: {cluster: demo, service: web}
                    resources:
                      got:
                        type: aws-ecs:index:TaskSet
                        get:
                          id: %s
                    outputs:
                      primary: ${primary.taskSetArn}
                      team: ${primary.tags["team"]}
                      first: ${all.taskSets[0].taskSetArn}
                      got: ${got.taskSetArn}
                      running: ${got.runningCount}
                    """.formatted(IdForms.path(blue));
            try (var stack = YamlStack.on(ecs, program)) {
                stack.cli().succeed("up", "--yes", "--skip-preview");
                assertThat(stack.workspace().state().outputs().values())
                        .isEqualTo(Map.of("primary", blue, "team", "web", "first", blue, "got", blue, "running", "2"));
            }
            assertThat(ecs.writes()).isEmpty();
        }
    }

    @Test
    void listsAndReadsFromCommandLine() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            var cli = new Cli(workspace, Workspace.environmentFor(ecs.endpoint()));
            SimulatedEcs.createService(ecs, "demo", "shop");
            var blue = ForeignTaskSet.createIn(ecs, "blue");
            var listed = JsonParser.parseString(
                            cli.runDo("aws-ecs:index:TaskSet", "list", "--cluster", "demo", "--all"))
                    .getAsJsonArray();
            assertThat(listed).hasSize(1);
            assertThat(listed.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo(blue);

            var found = JsonParser.parseString(cli.runDo(
                    "aws-ecs:index:getTaskSet", "--cluster", "demo", "--service", "web", "--status", "ACTIVE"));
            assertThat(found.getAsJsonObject().get("taskSetArn").getAsString()).isEqualTo(blue);
            assertThat(cli.runDo("aws-ecs:index:TaskSet", "read", IdForms.terraform(blue)))
                    .contains(blue);
            assertThat(ecs.writes()).isEmpty();
        }
    }

    private static String primary(EcsSimulator ecs, String arn) {
        ecs.call("UpdateServicePrimaryTaskSet", "{'cluster':'demo','service':'web','primaryTaskSet':'" + arn + "'}");
        return arn;
    }
}
