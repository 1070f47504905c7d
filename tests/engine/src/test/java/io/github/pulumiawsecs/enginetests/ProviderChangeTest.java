package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE_REPLACEMENT;
import static com.pulumi.automation.OperationType.DELETE_REPLACED;
import static com.pulumi.automation.OperationType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of the region, account and role of the provider. */
class ProviderChangeTest {
    private static Run otherRegion;
    private static Run otherAccount;
    private static Run otherRole;

    @BeforeAll
    static void changeProvider() throws Exception {
        var program = WebTaskSet.web();
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            seed(ecs, AccountAndRegion.of("123456789012", "eu-west-1"));
            seed(ecs, AccountAndRegion.of("111111111111", "eu-west-1"));
            stack.configure("allowedAccountIds", "[\"123456789012\"]");
            stack.up(program);
            stack.configure("region", "eu-west-1");
            otherRegion = stack.up(program);
            stack.configure("allowedAccountIds", "[]");
            stack.configure("assumeRole", "{\"roleArn\":\"arn:aws:iam::111111111111:role/deploy\"}");
            otherAccount = stack.up(program);
            stack.configure("assumeRole", "{\"roleArn\":\"arn:aws:iam::111111111111:role/operate\"}");
            otherRole = stack.up(program);
        }
    }

    private static void seed(EcsSimulator ecs, AccountAndRegion location) {
        ecs.call(location, "CreateCluster", "{'clusterName':'demo'}");
        ecs.call(
                location,
                "CreateService",
                "{'cluster':'demo','serviceName':'web','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        ecs.call(location, "RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.0"));
    }

    @Test
    void replacesWhenRegionChanges() {
        assertReplaced(otherRegion);
        assertThat(otherRegion.calls())
                .filteredOn(call -> call.operation().endsWith("eTaskSet") && call.isWrite())
                .extracting(call -> call.operation() + " " + call.region())
                .containsExactly("CreateTaskSet eu-west-1", "UpdateTaskSet us-east-1", "DeleteTaskSet us-east-1");
    }

    @Test
    void replacesWhenAccountChanges() {
        assertReplaced(otherAccount);
        assertThat(otherAccount.writes()).isEqualTo(List.of("CreateTaskSet", "UpdateTaskSet", "DeleteTaskSet"));
    }

    @Test
    void keepsTaskSetWhenRoleChanges() {
        assertThat(otherRole.steps()).isEmpty();
        assertThat(otherRole.writes()).isEmpty();
    }

    private static void assertReplaced(Run run) {
        assertThat(run.steps("web"))
                .extracting(EngineStep::op)
                .containsExactlyInAnyOrder(CREATE_REPLACEMENT, REPLACE, DELETE_REPLACED);
    }
}
