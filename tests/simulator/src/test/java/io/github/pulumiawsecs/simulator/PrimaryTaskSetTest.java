package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.arn;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrimaryTaskSetTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void createsTaskSetAsActive() {
        assertMember(fixture.describe(fixture.create("")), "status", "'ACTIVE'");
        assertThat(service().has("taskDefinition")).isFalse();
    }

    @Test
    void demotesPreviousPrimary() {
        JsonObject blue = fixture.create("");
        JsonObject green = fixture.create("");
        assertMember(
                fixture.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(blue) + "'"),
                "status",
                "'PRIMARY'");
        fixture.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + arn(green) + "'");
        assertMember(fixture.describe(blue), "status", "'ACTIVE'");
        assertMember(fixture.describe(green), "status", "'PRIMARY'");
    }

    @Test
    void copiesPrimaryConfigurationToService() {
        JsonObject set = fixture.create("");
        fixture.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'");
        assertMember(service(), "taskDefinition", "'" + SimulatorFixture.ARNS + "task-definition/web:1'");
        assertMember(service(), "launchType", "'FARGATE'");
    }

    private JsonObject service() {
        return fixture.call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }
}
