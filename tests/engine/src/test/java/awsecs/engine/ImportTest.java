package awsecs.engine;

import static com.pulumi.automation.OperationType.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A task set that was made without Pulumi. */
class ImportTest {
    private static final String MADE_ELSEWHERE = """
            {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE','externalId':'by-hand',
            'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1','subnet-2'],'securityGroups':['sg-1']}},
            'scale':{'value':50,'unit':'PERCENT'},'tags':[{'key':'team','value':'web'}]}""";

    @Test
    void isTakenIntoAJavaProgramWithoutAnyWrite() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            var arn = ecs.call("CreateTaskSet", MADE_ELSEWHERE)
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString();

            var imported = stack.up(
                    program(CustomResourceOptions.builder().importId(arn).build()));
            assertThat(imported.steps()).extracting(Step::op).containsExactly(IMPORT);
            assertThat(imported.writes()).isEmpty();

            var deployed = stack.up(program(CustomResourceOptions.builder().build()));
            assertThat(deployed.changes()).isEmpty();
            assertThat(deployed.writes()).isEmpty();
        }
    }

    @Test
    void givesAProgramThatNeedsNoChange() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.calling(ecs.endpoint())) {
            var arn = ecs.call("CreateTaskSet", MADE_ELSEWHERE)
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString();
            workspace.write("Pulumi.yaml", workspace.read("Pulumi.yaml").replace("java", "yaml"));
            var cli = new Cli(workspace);
            cli.succeed("stack", "init", Workspace.STACK);

            cli.succeed(
                    "import", "aws-ecs:index:TaskSet", "web", arn, "--yes", "--protect=false", "--out", "program.yaml");
            workspace.write("Pulumi.yaml", workspace.read("Pulumi.yaml") + workspace.read("program.yaml"));
            cli.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            assertThat(ecs.writes()).isEmpty();
        }
    }

    @Test
    void saysWhatAnIdIs() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            var refused = stack.tryUp(program(
                    CustomResourceOptions.builder().importId("ecs-svc/123").build()));
            assertThat(refused.failed()).isTrue();
            assertThat(refused.errors())
                    .anyMatch(error ->
                            error.contains("arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER")
                                    && error.contains("CLUSTER/SERVICE/ecs-svc/NUMBER will do")
                                    && error.contains("ecs-svc/NUMBER,SERVICE,CLUSTER (got \"ecs-svc/123\")"));
        }
    }

    private static Consumer<Context> program(CustomResourceOptions options) {
        return context -> new TaskSet(
                "web",
                WebTaskSet.inputs()
                        .externalId("by-hand")
                        .scale(WebTaskSet.percent(50))
                        .tags(Map.of("team", "web"))
                        .build(),
                options);
    }
}
