package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskDefinitionTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void numbersRevisionsPerFamily() {
        JsonObject third = fixture.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:2.0"))
                .getAsJsonObject("taskDefinition");
        assertMember(third, "taskDefinitionArn", "'" + SimulatorFixture.ARNS + "task-definition/web:3'");
        assertMember(third, "revision", "3");
        assertMember(describe("web"), "revision", "3");
        assertMember(describe("web:1"), "revision", "1");
        assertMember(describe(SimulatorFixture.ARNS + "task-definition/web:2"), "revision", "2");
    }

    @Test
    void appliesDefaults() {
        JsonObject definition = describe("web");
        assertMember(definition, "volumes", "[]");
        assertMember(definition, "compatibilities", "['EC2','FARGATE']");
        JsonObject container =
                definition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
        assertMember(container, "environment", "[]");
        assertMember(container, "portMappings", "[{'containerPort':8080,'protocol':'tcp'}]");
    }

    @Test
    void rejectsDeregisteredRevision() {
        fixture.call("DeregisterTaskDefinition", "{'taskDefinition':'web:2'}");
        assertMember(describe("web:2"), "status", "'INACTIVE'");
        assertThat(fixture.expectTaskSetError("CreateTaskSet", "'taskDefinition':'web:2'"))
                .hasMessageContaining("inactive");
        assertMember(describe("web"), "revision", "1");
    }

    @Test
    void requiresAwsvpcForFargate() {
        assertThat(fixture.expectError(
                        "RegisterTaskDefinition",
                        "{'family':'x','requiresCompatibilities':['FARGATE'],"
                                + "'containerDefinitions':[{'name':'a','image':'a'}]}"))
                .hasMessageContaining("awsvpc");
    }

    @Test
    void rejectsUnknownRevision() {
        assertThat(fixture.expectError("DescribeTaskDefinition", "{'taskDefinition':'web:99'}")
                        .code())
                .isEqualTo("ClientException");
        assertThat(fixture.expectError("DeregisterTaskDefinition", "{'taskDefinition':'web'}"))
                .hasMessageContaining("missing");
    }

    private JsonObject describe(String identifier) {
        return fixture.call("DescribeTaskDefinition", "{'taskDefinition':'" + identifier + "'}")
                .getAsJsonObject("taskDefinition");
    }
}
