package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.arn;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void taskSetsAreFoundByIdAndByArn() {
        JsonObject set = scene.create("");
        for (String identifier : new String[] {id(set), arn(set)}) {
            JsonObject answer = describe("'" + identifier + "'", "");
            assertThat(answer.getAsJsonArray("taskSets")).hasSize(1);
            assertMember(answer, "failures", "[]");
        }
    }

    @Test
    void whatIsNotThereIsAFailureWithItsArn() {
        assertMember(
                describe("'ecs-svc/1'", ""),
                "failures",
                "[{'arn':'" + SimulatorFixture.ARNS + "task-set/demo/web/ecs-svc/1','reason':'MISSING'}]");
    }

    @Test
    void taskSetsMustBeNamed() {
        AwsError error = scene.expectError("DescribeTaskSets", "{'cluster':'demo','service':'web'}");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        assertThat(error).hasMessage("TaskSets cannot be empty.");
    }

    @Test
    void theArnOfSomethingElseIsNoTaskSet() {
        AwsError error =
                scene.expectTaskSetError("DescribeTaskSets", "'taskSets':['" + SimulatorFixture.ARNS + "task/demo/1']");
        assertThat(error).hasMessage("Task Set Identifier is invalid");
    }

    @Test
    void tagsAreShownOnlyWhenAskedFor() {
        JsonObject set = scene.create("'tags':[{'key':'team','value':'a'},{'key':'stage'}]");
        assertThat(scene.describe(set).has("tags")).isFalse();
        JsonObject shown = describe("'" + id(set) + "'", ",'include':['TAGS']")
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
        assertMember(shown, "tags", "[{'key':'stage','value':''},{'key':'team','value':'a'}]");
    }

    @Test
    void servicesShowTheirTaskSetsWithoutTags() {
        JsonObject set = scene.create("'tags':[{'key':'team','value':'a'}]");
        JsonObject answer =
                scene.call("DescribeServices", "{'cluster':'demo','services':['web','no'],'include':['TAGS']}");
        JsonObject service = answer.getAsJsonArray("services").get(0).getAsJsonObject();
        JsonObject shown = service.getAsJsonArray("taskSets").get(0).getAsJsonObject();
        assertThat(id(shown)).isEqualTo(id(set));
        assertThat(shown.has("tags")).isFalse();
        assertMember(service, "deploymentController", "{'type':'EXTERNAL'}");
        assertMember(answer, "failures", "[{'arn':'" + SimulatorFixture.ARNS + "service/demo/no','reason':'MISSING'}]");
    }

    @Test
    void clustersAreFoundByNameAndArnAndOthersAreMissing() {
        JsonObject answer =
                scene.call("DescribeClusters", "{'clusters':['demo','" + SimulatorFixture.ARNS + "cluster/no']}");
        JsonObject cluster = answer.getAsJsonArray("clusters").get(0).getAsJsonObject();
        assertMember(cluster, "clusterArn", "'" + SimulatorFixture.ARNS + "cluster/demo'");
        assertMember(cluster, "activeServicesCount", "1");
        assertMember(answer, "failures", "[{'arn':'" + SimulatorFixture.ARNS + "cluster/no','reason':'MISSING'}]");
    }

    @Test
    void anArnOfAnotherClusterOrRegionIsInvalid() {
        assertThat(scene.expectError(
                        "DescribeTaskSets",
                        "{'cluster':'demo','service':'" + SimulatorFixture.ARNS
                                + "service/other/web','taskSets':['ecs-svc/1']}"))
                .hasMessage("Invalid identifier: Identifier is for other. Your cluster is demo");
        assertThat(scene.expectError(
                        "DescribeClusters", "{'clusters':['arn:aws:ecs:eu-west-1:123456789012:cluster/demo']}"))
                .hasMessageStartingWith("Invalid identifier: ");
    }

    private JsonObject describe(String taskSets, String more) {
        return scene.call(
                "DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':[" + taskSets + "]" + more + "}");
    }
}
