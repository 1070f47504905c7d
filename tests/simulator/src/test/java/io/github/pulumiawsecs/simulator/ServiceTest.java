package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rejectsTaskSetMembersOnExternalService() {
        assertThat(fixture.expectError(
                                "CreateService",
                                "{'cluster':'demo','serviceName':'api','deploymentController':{'type':'EXTERNAL'},"
                                        + "'taskDefinition':'web'}")
                        .code())
                .isEqualTo("InvalidParameterException");
        assertThat(fixture.expectError("UpdateService", "{'cluster':'demo','service':'web','taskDefinition':'web:2'}"))
                .hasMessageContaining("external deployment controller");
    }

    @Test
    void rejectsDuplicateService() {
        assertThat(fixture.expectError(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'web','deploymentController':{'type':'EXTERNAL'}}"))
                .hasMessageContaining("idempotent");
    }

    @Test
    void requiresForceToDeleteServiceInUse() {
        fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(11);
        assertThat(fixture.expectError("DeleteService", "{'cluster':'demo','service':'web'}"))
                .hasMessageContaining("scaled above 0");
        fixture.call("DeleteService", "{'cluster':'demo','service':'web','force':true}");
        assertMember(service(), "status", "'DRAINING'");
        assertThat(fixture.expectTaskSetError("DescribeTaskSets", "'taskSets':['ecs-svc/1']")
                        .code())
                .isEqualTo("ServiceNotActiveException");
        fixture.advanceSeconds(5);
        assertMember(service(), "status", "'INACTIVE'");
        assertMember(service(), "taskSets", "[]");
    }

    @Test
    void rejectsDeletingClusterWithServices() {
        assertThat(fixture.expectError("DeleteCluster", "{'cluster':'demo'}").code())
                .isEqualTo("ClusterContainsServicesException");
        fixture.call("DeleteService", "{'cluster':'demo','service':'web','force':true}");
        assertMember(
                fixture.call("DeleteCluster", "{'cluster':'demo'}").getAsJsonObject("cluster"), "status", "'INACTIVE'");
        assertThat(fixture.expectError("DescribeServices", "{'cluster':'demo','services':['web']}")
                        .code())
                .isEqualTo("ClusterNotFoundException");
    }

    @Test
    void rejectsMoreThanTenServices() {
        assertThat(fixture.expectError(
                        "DescribeServices",
                        "{'cluster':'demo','services':['1','2','3','4','5','6','7','8','9','10','11']}"))
                .hasMessageContaining("10");
    }

    private JsonObject service() {
        return fixture.call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
    }
}
