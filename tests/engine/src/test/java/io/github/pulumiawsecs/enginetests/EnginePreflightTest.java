package io.github.pulumiawsecs.enginetests;

import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Valid programs that do not fit the account. */
class EnginePreflightTest {
    private static Run previewed;
    private static Run replacementPreviewed;

    @BeforeAll
    static void runAll() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            stack.up(web());
            for (int i = 0; i < 4; i++) {
                addTaskSet(ecs);
            }
            replacementPreviewed = stack.preview(web(set -> set.taskDefinition("web:2")));
        }
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            for (int i = 0; i < 5; i++) {
                addTaskSet(ecs);
            }
            previewed = stack.tryPreview(mistaken());
        }
    }

    private static Consumer<Context> mistaken() {
        return web(set -> set.launchType("EC2")
                .loadBalancers(TaskSetLoadBalancerArgs.builder()
                        .targetGroupArn(
                                "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef")
                        .containerName("ap")
                        .containerPort(8080)
                        .build()));
    }

    private static void addTaskSet(EcsSimulator ecs) {
        ecs.call(
                "CreateTaskSet",
                "{'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',"
                        + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}");
    }

    @Test
    void reportsAllFindingsInPreview() {
        assertThat(previewed.failed()).isTrue();
        assertThat(previewed.errors())
                .anySatisfy(error -> assertThat(error)
                        .containsPattern("loadBalancers\\[0\\]\\.containerName: .*web:1.*app.*\"ap\"")
                        .containsPattern("launchType: .*web:1.*FARGATE.*\"EC2\"")
                        .containsPattern("service: .*5.*\"web\"")
                        .containsPattern("(ecs-svc/[0-9]+: ACTIVE.*\\s+){5}"));
    }

    @Test
    void warnsWhenReplacementExceedsQuota() {
        assertThat(replacementPreviewed.output())
                .containsPattern("warning: service: .*5.*ecs-svc/[0-9]+.*deleteBeforeReplace");
    }
}
