package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.arn;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrimaryTaskSetTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void noSetIsPrimaryBeforeItIsPromoted() {
        assertMember(scene.describe(scene.create("")), "status", "'ACTIVE'");
        assertThat(service().has("taskDefinition")).isFalse();
    }

    @Test
    void promotingOneMakesTheOtherActive() {
        JsonObject blue = scene.create("");
        JsonObject green = scene.create("");
        assertMember(
                scene.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(blue) + "'"),
                "status",
                "'PRIMARY'");
        scene.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + arn(green) + "'");
        assertMember(scene.describe(blue), "status", "'ACTIVE'");
        assertMember(scene.describe(green), "status", "'PRIMARY'");
    }

    @Test
    void theServiceTakesOverWhatThePrimarySetIsMadeOf() {
        JsonObject set = scene.create("");
        scene.taskSet("UpdateServicePrimaryTaskSet", "'primaryTaskSet':'" + id(set) + "'");
        assertMember(service(), "taskDefinition", "'" + SimulatorFixture.ARNS + "task-definition/web:1'");
        assertMember(service(), "launchType", "'FARGATE'");
    }

    private JsonObject service() {
        return scene.call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }
}
