package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.NETWORK;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateTaskSetTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void returnsArnsForNames() {
        JsonObject set = fixture.create("");
        assertMember(set, "clusterArn", "'" + SimulatorFixture.ARNS + "cluster/demo'");
        assertMember(set, "serviceArn", "'" + SimulatorFixture.ARNS + "service/demo/web'");
        assertMember(set, "taskSetArn", "'" + SimulatorFixture.ARNS + "task-set/demo/web/" + id(set) + "'");
        assertMember(set, "taskDefinition", "'" + SimulatorFixture.ARNS + "task-definition/web:1'");
        assertThat(id(set)).matches("ecs-svc/[0-9]{19}");
    }

    @Test
    void acceptsArns() {
        JsonObject set = fixture.call(
                        "CreateTaskSet",
                        "{'cluster':'" + SimulatorFixture.ARNS + "cluster/demo','service':'" + SimulatorFixture.ARNS
                                + "service/demo/web','taskDefinition':'" + SimulatorFixture.ARNS
                                + "task-definition/web:2','launchType':'FARGATE'," + NETWORK + "}")
                .getAsJsonObject("taskSet");
        assertMember(set, "taskDefinition", "'" + SimulatorFixture.ARNS + "task-definition/web:2'");
    }

    @Test
    void usesLatestActiveRevisionOfFamily() {
        fixture.call("DeregisterTaskDefinition", "{'taskDefinition':'web:2'}");
        JsonObject set = fixture.taskSet("CreateTaskSet", "'taskDefinition':'web','launchType':'FARGATE'," + NETWORK);
        assertMember(set, "taskDefinition", "'" + SimulatorFixture.ARNS + "task-definition/web:1'");
    }

    @Test
    void appliesFargateDefaults() {
        JsonObject set = fixture.create("");
        assertMember(set, "status", "'ACTIVE'");
        assertMember(set, "platformVersion", "'1.4.0'");
        assertMember(set, "platformFamily", "'Linux'");
        assertMember(set, "scale", "{'value':0.0,'unit':'PERCENT'}");
        assertMember(set, "computedDesiredCount", "0");
        assertMember(set, "loadBalancers", "[]");
        assertMember(set, "serviceRegistries", "[]");
        assertMember(set, "capacityProviderStrategy", "[]");
        assertMember(set, "tags", "[]");
        assertThat(set.has("externalId")).isFalse();
        assertThat(set.has("startedBy")).isFalse();
    }

    @Test
    void returnsNetworkListsInAnotherOrder() {
        assertMember(
                fixture.create(""),
                "networkConfiguration",
                "{'awsvpcConfiguration':{'subnets':['subnet-b','subnet-a'],'securityGroups':['sg-b','sg-a'],"
                        + "'assignPublicIp':'DISABLED'}}");
    }

    @Test
    void resolvesLatestPlatformVersion() {
        assertMember(fixture.create("'platformVersion':'LATEST'"), "platformVersion", "'1.4.0'");
        assertMember(fixture.create("'platformVersion':'1.3.0'"), "platformVersion", "'1.3.0'");
    }

    @Test
    void defaultsToEc2() {
        registerEc2TaskDefinition();
        JsonObject set = fixture.taskSet("CreateTaskSet", "'taskDefinition':'batch'");
        assertMember(set, "launchType", "'EC2'");
        assertThat(set.has("platformVersion")).isFalse();
        assertThat(set.has("platformFamily")).isFalse();
        assertThat(set.has("networkConfiguration")).isFalse();
    }

    @Test
    void usesDefaultStrategyOfCluster() {
        fixture.call(
                "PutClusterCapacityProviders",
                "{'cluster':'demo','capacityProviders':['FARGATE'],"
                        + "'defaultCapacityProviderStrategy':[{'capacityProvider':'FARGATE','weight':1}]}");
        JsonObject set = fixture.taskSet("CreateTaskSet", "'taskDefinition':'web'," + NETWORK);
        assertMember(set, "capacityProviderStrategy", "[{'capacityProvider':'FARGATE','weight':1,'base':0}]");
        assertThat(set.has("launchType")).isFalse();
        assertMember(set, "platformVersion", "'1.4.0'");
    }

    @Test
    void rejectsUnassociatedCapacityProvider() {
        AwsError error = fixture.expectTaskSetError(
                "CreateTaskSet",
                "'taskDefinition':'web','capacityProviderStrategy':[{'capacityProvider':'small'}]," + NETWORK);
        assertThat(error).hasMessageContaining("not associated with the cluster");
    }

    @Test
    void returnsFargateStorageKeyOfCluster() {
        fixture.call(
                "CreateCluster",
                "{'clusterName':'sealed','configuration':{'managedStorageConfiguration':"
                        + "{'fargateEphemeralStorageKmsKeyId':'key-1'}}}");
        fixture.call(
                "CreateService", "{'cluster':'sealed','serviceName':'web','deploymentController':{'type':'EXTERNAL'}}");
        JsonObject set = fixture.call(
                        "CreateTaskSet",
                        "{'cluster':'sealed','service':'web','taskDefinition':'web','launchType':'FARGATE'," + NETWORK
                                + "}")
                .getAsJsonObject("taskSet");
        assertMember(set, "fargateEphemeralStorage", "{'kmsKeyId':'key-1'}");
    }

    @Test
    void rejectsServiceWithEcsController() {
        fixture.call("CreateService", "{'cluster':'demo','serviceName':'rolling','taskDefinition':'web'}");
        AwsError error =
                fixture.expectError("CreateTaskSet", "{'cluster':'demo','service':'rolling','taskDefinition':'web'}");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        assertThat(error).hasMessageContaining("external deployment controllers");
    }

    @Test
    void rejectsSixthTaskSetWhileOneDrains() {
        JsonObject first = fixture.create("");
        for (int i = 0; i < 4; i++) {
            fixture.create("");
        }
        fixture.taskSet("DeleteTaskSet", "'taskSet':'" + id(first) + "'");
        AwsError error =
                fixture.expectTaskSetError("CreateTaskSet", "'taskDefinition':'web','launchType':'FARGATE'," + NETWORK);
        assertThat(error.code()).isEqualTo("InvalidParameterException");
        assertThat(error).hasMessageContaining("5 deployments exist on the service");
        fixture.advanceSeconds(5);
        fixture.create("");
    }

    @Test
    void returnsSameTaskSetForSameToken() {
        JsonObject first = fixture.create("'clientToken':'once'");
        JsonObject second = fixture.create("'clientToken':'once'");
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(id(fixture.create("'clientToken':'twice'"))).isNotEqualTo(id(first));
    }

    @Test
    void rejectsReusedTokenWithOtherMembers() {
        fixture.create("'clientToken':'once'");
        AwsError error = fixture.expectTaskSetError("CreateTaskSet", "'taskDefinition':'web','clientToken':'once'");
        assertThat(error.code()).isEqualTo("InvalidParameterException");
    }

    @Test
    void scopesTokensToCluster() {
        JsonObject first = fixture.create("'clientToken':'once'");
        fixture.call("CreateCluster", "{'clusterName':'other'}");
        fixture.call(
                "CreateService", "{'cluster':'other','serviceName':'web','deploymentController':{'type':'EXTERNAL'}}");
        JsonObject second = fixture.call(
                        "CreateTaskSet",
                        "{'cluster':'other','service':'web','taskDefinition':'web','launchType':'FARGATE',"
                                + "'clientToken':'once'," + NETWORK + "}")
                .getAsJsonObject("taskSet");
        assertThat(id(second)).isNotEqualTo(id(first));
    }

    @Test
    void reportsMissingResources() {
        assertThat(fixture.expectError("CreateTaskSet", "{'cluster':'no','service':'web','taskDefinition':'web'}")
                        .code())
                .isEqualTo("ClusterNotFoundException");
        assertThat(fixture.expectError("CreateTaskSet", "{'cluster':'demo','service':'no','taskDefinition':'web'}")
                        .code())
                .isEqualTo("ServiceNotFoundException");
        assertThat(fixture.expectTaskSetError("CreateTaskSet", "'taskDefinition':'no'")
                        .code())
                .isEqualTo("ClientException");
    }

    private void registerEc2TaskDefinition() {
        fixture.call(
                "RegisterTaskDefinition",
                "{'family':'batch','containerDefinitions':[{'name':'app','image':'example/batch','memory':64}]}");
    }
}
