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
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void requiresForceAboveScaleZero() {
        JsonObject set = fixture.create("'scale':{'value':1}");
        AwsError error = fixture.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        JsonObject deleted = fixture.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "','force':true");
        assertMember(deleted, "status", "'DRAINING'");
    }

    @Test
    void requiresForceForPrimary() {
        JsonObject set = fixture.create("");
        fixture.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'");
        AwsError error = fixture.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        fixture.taskSet("DeleteTaskSet", "'taskSet':'" + arn(set) + "','force':true");
    }

    @Test
    void drainsUntilTasksStop() {
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(11);
        JsonObject draining = fixture.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "','force':true");
        assertMember(draining, "computedDesiredCount", "0");
        assertMember(draining, "runningCount", "4");
        assertMember(draining, "stabilityStatus", "'STABILIZING'");
        fixture.advanceSeconds(4);
        assertMember(fixture.describe(set), "status", "'DRAINING'");
        fixture.advanceSeconds(1);
        JsonObject response =
                fixture.call("DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':['" + id(set) + "']}");
        assertMember(response, "taskSets", "[]");
        assertMember(response, "failures", "[{'arn':'" + arn(set) + "','reason':'MISSING'}]");
    }

    @Test
    void rejectsChangesWhileDraining() {
        JsonObject set = fixture.create("");
        fixture.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "'");
        assertMember(fixture.taskSet("DeleteTaskSet", "'taskSet':'" + id(set) + "'"), "status", "'DRAINING'");
        assertThat(fixture.expectTaskSetError("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':1}"))
                .hasMessageContaining("DRAINING");
        assertThat(fixture.expectTaskSetError("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'"))
                .hasMessageContaining("DRAINING");
    }

    @Test
    void rejectsUnknownTaskSet() {
        AwsError error = fixture.expectTaskSetError("DeleteTaskSet", "'taskSet':'ecs-svc/1'");
        assertThat(error.code()).isEqualTo("TaskSetNotFoundException");
    }

    @Test
    void purgesTaskSetWithoutDraining() {
        JsonObject set = fixture.create("");
        fixture.simulator.purge(arn(set));
        assertThat(fixture.expectTaskSetError("DeleteTaskSet", "'taskSet':'" + id(set) + "'")
                        .code())
                .isEqualTo("TaskSetNotFoundException");
    }
}
