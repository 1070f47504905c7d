package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE_REPLACEMENT;
import static com.pulumi.automation.OperationType.DELETE_REPLACED;
import static com.pulumi.automation.OperationType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of the region, account and credentials of the provider. */
class ProviderChangeTest {
    private static Run otherCredentials;
    private static Run otherRegion;
    private static Run otherAccount;
    private static Run otherRole;
    private static Cli.Result foreignRefresh;

    @BeforeAll
    static void changeProvider() throws Exception {
        var program = WebTaskSet.web();
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            seed(ecs, AccountAndRegion.of("123456789012", "eu-west-1"));
            seed(ecs, AccountAndRegion.of("111111111111", "eu-west-1"));
            stack.up(program);
            foreignRefresh = new Cli(stack.workspace(), Map.of("AWS_ACCESS_KEY_ID", accessKeyOf("999999999999", ecs)))
                    .run("refresh", "--yes");
            stack.configure("accessKey", "another");
            stack.configure("secretKey", "another");
            stack.configure("maxRetries", "5");
            otherCredentials = stack.up(program);
            stack.configure("region", "eu-west-1");
            otherRegion = stack.up(program);
            stack.configure("allowedAccountIds", "[\"123456789012\"]");
            stack.up(program);
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

    /** Returns the access key id of an assumed role in an account. */
    private static String accessKeyOf(String account, EcsSimulator ecs) throws Exception {
        var request = HttpRequest.newBuilder(ecs.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sts/aws4_request, Signature=test")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "Action=AssumeRole&RoleSessionName=me&RoleArn=arn:aws:iam::" + account + ":role/stranger"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceFirst("(?s).*<AccessKeyId>(.*)</AccessKeyId>.*", "$1");
    }

    @Test
    void keepsTaskSetWhenCredentialsChange() {
        assertThat(otherCredentials.steps()).isEmpty();
        assertThat(otherCredentials.writes()).isEmpty();
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

    @Test
    void rejectsRefreshFromAnotherAccount() {
        assertThat(foreignRefresh.status()).isNotZero();
        assertThat(foreignRefresh.output()).containsPattern("account 123456789012.*account 999999999999");
    }

    private static void assertReplaced(Run run) {
        assertThat(run.steps("web"))
                .extracting(EngineStep::op)
                .containsExactlyInAnyOrder(CREATE_REPLACEMENT, REPLACE, DELETE_REPLACED);
    }
}
