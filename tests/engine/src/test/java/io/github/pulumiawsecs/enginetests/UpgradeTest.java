package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A stack whose state version 0.1.0 of the provider has written. */
class UpgradeTest {

    @Test
    void continuesWithStateOfEarlierVersion() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            var arn = createTaskSet(ecs);
            stack.workspace().configure("defaultTags", "{\"tags\": {\"owner\": \"platform\"}}");
            stack.program("  scale: {value: 50}\n  tags: {team: web}");
            stack.workspace()
                    .state()
                    .write(stateOf("0.1.0")
                            .replace("ENDPOINT", ecs.endpoint().toString())
                            .replace("TASK_SET_ARN", arn)
                            .replace("TASK_SET_ID", arn.substring(arn.indexOf("ecs-svc"))));

            stack.cli().succeed("refresh", "--yes", "--skip-preview", "--expect-no-changes");
            stack.cli().succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
            assertThat(stack.taskSetArn()).isEqualTo(arn);
            assertThat(ecs.writes()).isEmpty();

            stack.program("  scale: {value: 25}\n  tags: {team: core}");
            stack.cli().succeed("up", "--yes", "--skip-preview");
            assertThat(ecs.writes())
                    .extracting(call -> call.operation())
                    .containsExactlyInAnyOrder("UpdateTaskSet", "TagResource");
            stack.cli().succeed("destroy", "--yes", "--skip-preview");
            assertThat(SimulatedEcs.count(ecs, "web")).isZero();
        }
    }

    private static String createTaskSet(EcsSimulator ecs) {
        ecs.call(
                "CreateTaskSet",
                "{'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE','scale':{'value':50},"
                        + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},"
                        + "'tags':[{'key':'owner','value':'platform'},{'key':'team','value':'web'}]}");
        ecs.clearCalls();
        return SimulatedEcs.taskSetArns(ecs, "web").get(0);
    }

    private static String stateOf(String version) throws IOException {
        try (var state = UpgradeTest.class.getResourceAsStream("upgrade/state-" + version + ".json")) {
            assertThat(state).as("the state of " + version).isNotNull();
            return new String(state.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
