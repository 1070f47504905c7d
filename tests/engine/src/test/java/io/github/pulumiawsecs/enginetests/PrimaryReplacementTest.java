package io.github.pulumiawsecs.enginetests;

import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A task set that serves production traffic, in a program that is destroyed. */
class PrimaryReplacementTest {
    private static String arn;
    private static Run refused;
    private static String statusAfterwards;
    private static Run destroyed;

    @BeforeAll
    static void destroy() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            stack.up(web());
            arn = stack.output("arn");
            promote(ecs, arn);
            refused = stack.tryDestroy();
            statusAfterwards = SimulatedEcs.taskSet(ecs, arn).get("status").getAsString();

            var other = ecs.call("CreateTaskSet", """
                            {'cluster':'demo','service':'web','taskDefinition':'web:2','launchType':'FARGATE',
                            'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}""").getAsJsonObject("taskSet");
            promote(ecs, other.get("taskSetArn").getAsString());
            destroyed = stack.destroy();
        }
    }

    private static void promote(EcsSimulator ecs, String arn) {
        ecs.call(
                "UpdateServicePrimaryTaskSet",
                "{'cluster':'demo','service':'web','primaryTaskSet':'%s'}".formatted(arn));
    }

    @Test
    void isNotTouched() {
        assertThat(refused.failed()).isTrue();
        assertThat(refused.writes()).isEmpty();
        assertThat(statusAfterwards).isEqualTo("PRIMARY");
    }

    @Test
    void saysWhyAndWhatToDoFirst() {
        assertThat(refused.errors())
                .anySatisfy(error -> assertThat(error)
                        .contains(arn, "PRIMARY", "forceDelete")
                        .contains("aws ecs update-service-primary-task-set --cluster demo --service web"
                                + " --primary-task-set "));
    }

    @Test
    void goesOnceAnotherOneServes() {
        assertThat(destroyed.writes()).containsExactly("UpdateTaskSet", "DeleteTaskSet");
    }
}
