package io.github.pulumiawsecs.enginetests;

import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs that say nothing wrong, and do not fit the account. */
class EnginePreflightTest {
    private static Run previewed;
    private static Run deployed;
    private static Run replacementPreviewed;
    private static Run replacementDeployed;
    private static Run unasked;
    private static Run early;

    @BeforeAll
    static void meetTheAccount() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            stack.up(web());
            for (int i = 0; i < 4; i++) {
                addTaskSet(ecs);
            }
            var replaced = web(set -> set.taskDefinition("web:2"));
            replacementPreviewed = stack.preview(replaced);
            replacementDeployed = stack.tryUp(replaced);
        }
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            for (int i = 0; i < 5; i++) {
                addTaskSet(ecs);
            }
            previewed = stack.tryPreview(mistaken());
            early = stack.preview(web(set -> set.cluster("later")));
            deployed = stack.tryUp(mistaken());
            stack.configure("preflight", "off");
            unasked = stack.preview(mistaken());
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

    /** What the engine puts before it depends on the operation. */
    private static final String TOLD = """
            AWS would refuse this task set:
              loadBalancers[0].containerName: must be a container of task definition web:1, which has app (got "ap"); \
            name one of those
              launchType: must suit task definition web:1, which is for FARGATE and not for EC2 (got "EC2"); run it on \
            what it is for, or register a revision with requiresCompatibilities EC2
              service: must have room for one more deployment, of which it can hold 5 (got "web", which has 5); delete \
            one that nobody needs any more:
                ecs-svc/ID: ACTIVE, scale 0 %, new
                ecs-svc/ID: ACTIVE, scale 0 %, new
                ecs-svc/ID: ACTIVE, scale 0 %, new
                ecs-svc/ID: ACTIVE, scale 0 %, new
                ecs-svc/ID: ACTIVE, scale 0 %, new
            """;

    @Test
    void failAtThePreviewWithEverythingAtOnce() {
        assertThat(previewed.failed()).isTrue();
        assertThat(told(previewed)).contains("Preview failed: " + TOLD);
    }

    @Test
    void failAtAnUpBeforeAnythingIsChanged() {
        assertThat(deployed.failed()).isTrue();
        assertThat(told(deployed)).contains(TOLD);
        assertThat(deployed.writes()).isEmpty();
    }

    private static List<String> told(Run run) {
        return run.errors().stream()
                .map(error -> error.replaceAll("ecs-svc/[0-9]+", "ecs-svc/ID").replaceAll("[0-9]+ minutes? old", "new"))
                .toList();
    }

    @Test
    void areWarnedOfWhereAReplacementFitsOnlyAfterADeletion() {
        assertThat(replacementPreviewed.output())
                .containsPattern(
                        "warning: service: has all of its 5 deployments\\. ecs-svc/[0-9]+ is to be replaced: there is"
                                + " room for the new one only when the old one is deleted before, with the resource option"
                                + " deleteBeforeReplace");
        assertThat(replacementDeployed.failed()).isTrue();
        assertThat(replacementDeployed.writes()).isEmpty();
        assertThat(replacementDeployed.output()).contains("service: must have room for one more deployment");
    }

    /** The same program may make the cluster, whose name it knows before. */
    @Test
    void areWarnedOfANameThatIsNotThereYet() {
        assertThat(early.output())
                .contains(
                        "warning: cluster: AWS does not know it (got \"later\"). If this program makes it first, all is"
                                + " well; if not, name one that exists (aws ecs list-clusters)");
    }

    @Test
    void passAPreviewThatMayNotLook() {
        assertThat(unasked.calls()).isEmpty();
    }
}
