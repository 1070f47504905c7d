package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskDefinitionTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void revisionsAreCountedFromOneInEachFamily() {
        JsonObject third = scene.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:2.0"))
                .getAsJsonObject("taskDefinition");
        assertMember(third, "taskDefinitionArn", "'" + SimulatorFixture.ARNS + "task-definition/web:3'");
        assertMember(third, "revision", "3");
        assertMember(describe("web"), "revision", "3");
        assertMember(describe("web:1"), "revision", "1");
        assertMember(describe(SimulatorFixture.ARNS + "task-definition/web:2"), "revision", "2");
    }

    @Test
    void whatWasOmittedIsFilledIn() {
        JsonObject definition = describe("web");
        assertMember(definition, "volumes", "[]");
        assertMember(definition, "compatibilities", "['EC2','FARGATE']");
        JsonObject container =
                definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
        assertMember(container, "environment", "[]");
        assertMember(container, "portMappings", "[{'containerPort':8080,'protocol':'tcp'}]");
    }

    @Test
    void aDeregisteredRevisionIsShownAndNotUsedAnyMore() {
        scene.call("DeregisterTaskDefinition", "{'taskDefinition':'web:2'}");
        assertMember(describe("web:2"), "status", "'INACTIVE'");
        assertThat(scene.expectTaskSetError("CreateTaskSet", "'taskDefinition':'web:2'"))
                .hasMessage("TaskDefinition is inactive");
        assertMember(describe("web"), "revision", "1");
    }

    @Test
    void fargateWantsAwsvpc() {
        assertThat(scene.expectError(
                        "RegisterTaskDefinition",
                        "{'family':'x','requiresCompatibilities':['FARGATE'],"
                                + "'containerDefinitions':[{'name':'a','image':'a'}]}"))
                .hasMessageContaining("awsvpc");
    }

    @Test
    void whatIsNotThereCannotBeDescribed() {
        assertThat(scene.expectError("DescribeTaskDefinition", "{'taskDefinition':'web:99'}")
                        .code())
                .isEqualTo("ClientException");
        assertThat(scene.expectError("DeregisterTaskDefinition", "{'taskDefinition':'web'}"))
                .hasMessage("Revision is missing.");
    }

    private JsonObject describe(String identifier) {
        return scene.call("DescribeTaskDefinition", "{'taskDefinition':'" + identifier + "'}")
                .getAsJsonObject("taskDefinition");
    }
}
