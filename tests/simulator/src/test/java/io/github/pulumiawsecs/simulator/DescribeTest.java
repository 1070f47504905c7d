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
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsTaskSetsByIdAndArn() {
        JsonObject set = fixture.create("");
        for (String identifier : new String[] {id(set), arn(set)}) {
            JsonObject response = describe("'" + identifier + "'", "");
            assertThat(response.getAsJsonArray("taskSets")).hasSize(1);
            assertMember(response, "failures", "[]");
        }
    }

    @Test
    void reportsMissingTaskSetAsFailure() {
        assertMember(
                describe("'ecs-svc/1'", ""),
                "failures",
                "[{'arn':'" + SimulatorFixture.ARNS + "task-set/demo/web/ecs-svc/1','reason':'MISSING'}]");
    }

    @Test
    void requiresTaskSetIdentifiers() {
        AwsError error = fixture.expectError("DescribeTaskSets", "{'cluster':'demo','service':'web'}");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        assertThat(error).hasMessageContaining("cannot be empty");
    }

    @Test
    void rejectsArnOfAnotherType() {
        AwsError error = fixture.expectTaskSetError(
                "DescribeTaskSets", "'taskSets':['" + SimulatorFixture.ARNS + "task/demo/1']");
        assertThat(error).hasMessageContaining("Identifier is invalid");
    }

    @Test
    void includesTagsOnlyOnRequest() {
        JsonObject set = fixture.create("'tags':[{'key':'team','value':'a'},{'key':'stage'}]");
        assertThat(fixture.describe(set).has("tags")).isFalse();
        JsonObject shown = describe("'" + id(set) + "'", ",'include':['TAGS']")
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
        assertMember(shown, "tags", "[{'key':'stage','value':''},{'key':'team','value':'a'}]");
    }

    @Test
    void describesServicesWithTaskSets() {
        JsonObject set = fixture.create("'tags':[{'key':'team','value':'a'}]");
        JsonObject response =
                fixture.call("DescribeServices", "{'cluster':'demo','services':['web','no'],'include':['TAGS']}");
        JsonObject service = response.getAsJsonArray("services").get(0).getAsJsonObject();
        JsonObject shown = service.getAsJsonArray("taskSets").get(0).getAsJsonObject();
        assertThat(id(shown)).isEqualTo(id(set));
        assertThat(shown.has("tags")).isFalse();
        assertMember(service, "deploymentController", "{'type':'EXTERNAL'}");
        assertMember(
                response, "failures", "[{'arn':'" + SimulatorFixture.ARNS + "service/demo/no','reason':'MISSING'}]");
    }

    @Test
    void findsClustersByNameAndArn() {
        JsonObject response =
                fixture.call("DescribeClusters", "{'clusters':['demo','" + SimulatorFixture.ARNS + "cluster/no']}");
        JsonObject cluster = response.getAsJsonArray("clusters").get(0).getAsJsonObject();
        assertMember(cluster, "clusterArn", "'" + SimulatorFixture.ARNS + "cluster/demo'");
        assertMember(cluster, "activeServicesCount", "1");
        assertMember(response, "failures", "[{'arn':'" + SimulatorFixture.ARNS + "cluster/no','reason':'MISSING'}]");
    }

    @Test
    void rejectsArnOfAnotherClusterOrRegion() {
        assertThat(fixture.expectError(
                        "DescribeTaskSets",
                        "{'cluster':'demo','service':'" + SimulatorFixture.ARNS
                                + "service/other/web','taskSets':['ecs-svc/1']}"))
                .hasMessageContainingAll("Invalid identifier", "other", "demo");
        assertThat(fixture.expectError(
                        "DescribeClusters", "{'clusters':['arn:aws:ecs:eu-west-1:123456789012:cluster/demo']}"))
                .hasMessageStartingWith("Invalid identifier: ");
    }

    private JsonObject describe(String taskSets, String more) {
        return fixture.call(
                "DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':[" + taskSets + "]" + more + "}");
    }
}
