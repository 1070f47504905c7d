package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.arn;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeleteTaskSetTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aSetThatIsNotScaledToZeroNeedsForce() {
        JsonObject set = scene.create("'scale':{'value':1}");
        AwsError error = scene.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        JsonObject deleted = scene.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "','force':true");
        assertMember(deleted, "status", "'DRAINING'");
    }

    @Test
    void aPrimarySetNeedsForceEvenWithoutTasks() {
        JsonObject set = scene.create("");
        scene.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'");
        AwsError error = scene.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        scene.taskSet("DeleteTaskSet", "'taskSet':'" + arn(set) + "','force':true");
    }

    @Test
    void aDeletedSetDrainsUntilItsTasksHaveStoppedAndIsMissingThen() {
        JsonObject set = scene.create("'scale':{'value':100}");
        scene.advanceSeconds(11);
        JsonObject draining = scene.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "','force':true");
        assertMember(draining, "computedDesiredCount", "0");
        assertMember(draining, "runningCount", "4");
        assertMember(draining, "stabilityStatus", "'STABILIZING'");
        scene.advanceSeconds(4);
        assertMember(scene.describe(set), "status", "'DRAINING'");
        scene.advanceSeconds(1);
        JsonObject answer =
                scene.call("DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':['" + id(set) + "']}");
        assertMember(answer, "taskSets", "[]");
        assertMember(answer, "failures", "[{'arn':'" + arn(set) + "','reason':'MISSING'}]");
    }

    @Test
    void aDrainingSetCanBeDeletedAgainAndNothingElse() {
        JsonObject set = scene.create("");
        scene.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertMember(scene.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "'"), "status", "'DRAINING'");
        assertThat(scene.expectTaskSetError("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':1}"))
                .hasMessageContaining("DRAINING");
        assertThat(scene.expectTaskSetError("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'"))
                .hasMessageContaining("DRAINING");
    }

    @Test
    void aSetThatIsNotThereIsNotFound() {
        AwsError error = scene.expectTaskSetError("DeleteTaskSet", "'taskSet':'ecs-svc/1'");
        assertThat(error.code()).isEqualTo("TaskSetNotFoundException");
    }

    @Test
    void aVanishedSetWasNeverThere() {
        JsonObject set = scene.create("");
        scene.simulator.purge(arn(set));
        assertThat(scene.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'")
                        .code())
                .isEqualTo("TaskSetNotFoundException");
    }
}
