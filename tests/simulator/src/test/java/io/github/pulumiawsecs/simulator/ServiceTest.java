package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anExternalServiceTakesNothingThatTaskSetsControl() {
        assertThat(scene.expectError(
                                "CreateService",
                                "{'cluster':'demo','serviceName':'api','deploymentController':{'type':'EXTERNAL'},"
                                        + "'taskDefinition':'web'}")
                        .code())
                .isEqualTo("InvalidParameterException");
        assertThat(scene.expectError("UpdateService", "{'cluster':'demo','service':'web','taskDefinition':'web:2'}"))
                .hasMessageContaining("external deployment controller");
    }

    @Test
    void aServiceExistsOnce() {
        assertThat(scene.expectError(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'web','deploymentController':{'type':'EXTERNAL'}}"))
                .hasMessage("Creation of service was not idempotent.");
    }

    @Test
    void deletingAServiceInUseNeedsForceAndTakesItsTaskSetsAlong() {
        scene.create("'scale':{'value':100}");
        scene.advanceSeconds(11);
        assertThat(scene.expectError("DeleteService", "{'cluster':'demo','service':'web'}"))
                .hasMessage("The service cannot be stopped while it is scaled above 0.");
        scene.call("DeleteService", "{'cluster':'demo','service':'web','force':true}");
        assertMember(service(), "status", "'DRAINING'");
        assertThat(scene.expectTaskSetError("DescribeTaskSets", "'taskSets':['ecs-svc/1']")
                        .code())
                .isEqualTo("ServiceNotActiveException");
        scene.advanceSeconds(5);
        assertMember(service(), "status", "'INACTIVE'");
        assertMember(service(), "taskSets", "[]");
    }

    @Test
    void aClusterGoesAfterItsServices() {
        assertThat(scene.expectError("DeleteCluster", "{'cluster':'demo'}").code())
                .isEqualTo("ClusterContainsServicesException");
        scene.call("DeleteService", "{'cluster':'demo','service':'web','force':true}");
        assertMember(
                scene.call("DeleteCluster", "{'cluster':'demo'}").getAsJsonObject("cluster"), "status", "'INACTIVE'");
        assertThat(scene.expectError("DescribeServices", "{'cluster':'demo','services':['web']}")
                        .code())
                .isEqualTo("ClusterNotFoundException");
    }

    @Test
    void atMostTenServicesAreDescribedAtOnce() {
        assertThat(scene.expectError(
                        "DescribeServices",
                        "{'cluster':'demo','services':['1','2','3','4','5','6','7','8','9','10','11']}"))
                .hasMessageContaining("10");
    }

    private JsonObject service() {
        return scene.call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }
}
