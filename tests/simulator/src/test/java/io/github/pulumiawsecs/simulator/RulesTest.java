package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pulumiawsecs.simulator.model.AwsError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests just outside and just inside the documented limits. */
class RulesTest {
    private static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
    private static final String REGISTRY = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1";
    private static final String FARGATE = "'launchType':'FARGATE'," + NETWORK;

    private final SimulatorFixture fixture = new SimulatorFixture();

    @BeforeEach
    void setCapacityProviders() {
        fixture.call(
                "PutClusterCapacityProviders",
                "{'cluster':'demo','capacityProviders':['FARGATE','FARGATE_SPOT'],'defaultCapacityProviderStrategy':[]}");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static List<Arguments> invalidMembers() {
        return List.of(
                arguments(FARGATE + ",'clientToken':'" + "x".repeat(37) + "'", "clientToken"),
                arguments(FARGATE + ",'clientToken':'with space'", "clientToken"),
                arguments(FARGATE + ",'scale':{'value':100.1}", "scale.value must be between 0 and 100."),
                arguments(FARGATE + ",'scale':{'value':-1}", "scale.value must be between 0 and 100."),
                arguments(FARGATE + ",'scale':{'value':1,'unit':'TASKS'}", "scale.unit should be one of [PERCENT]"),
                arguments("'launchType':'FARGATE'", "Network Configuration must be provided"),
                arguments(network("'subnets':[]"), "subnets can not be empty."),
                arguments(network("'subnets':['']"), "subnet ID is malformed"),
                arguments(network("'subnets':['vpc-1']"), "subnet ID is malformed"),
                arguments(network("'subnets':['subnet-a'],'securityGroups':['default']"), "security group ID"),
                arguments(network("'subnets':" + list(17, "'subnet-#'")), "subnets can have at most 16 items."),
                arguments(
                        network("'subnets':['subnet-a'],'securityGroups':" + list(6, "'sg-#'")),
                        "securityGroups can have at most 5 items."),
                arguments(
                        network("'subnets':['subnet-a'],'assignPublicIp':'MAYBE'"), "assignPublicIp should be one of"),
                arguments("'launchType':'LAMBDA'," + NETWORK, "launchType should be one of"),
                arguments(FARGATE + ",'capacityProviderStrategy':[{'capacityProvider':'FARGATE'}]", "both"),
                arguments(strategy(list(21, "{'capacityProvider':'p#','weight':1}")), "at most 20 items."),
                arguments(strategy("[{'capacityProvider':'fargate','weight':1}]"), "does not exist"),
                arguments(
                        strategy("[{'capacityProvider':'mine','weight':1}]")
                                .replace(
                                        "'subnet-a','subnet-b'",
                                        "'subnet-a'],'assignPublicIp':'ENABLED','securityGroups':['sg-a'")
                                .replace(",'securityGroups':['sg-a','sg-b']", ""),
                        "Assign public IP is not supported"),
                arguments("'launchType':'EXTERNAL'," + NETWORK, "External instances"),
                arguments("'platformVersion':'1.4.0'", "Network Configuration must be provided"),
                arguments("'serviceRegistries':[{" + registry() + "}]", "networkMode is not 'awsvpc'"),
                arguments(strategy("[{'weight':1}]"), "capacityProvider can not be blank."),
                arguments(strategy("[{'capacityProvider':'FARGATE','weight':1001}]"), "weight must be between"),
                arguments(strategy("[{'capacityProvider':'FARGATE','base':100001}]"), "base must be between"),
                arguments(
                        strategy("[{'capacityProvider':'FARGATE','weight':1,'base':1},"
                                + "{'capacityProvider':'FARGATE_SPOT','weight':1,'base':1}]"),
                        "base defined"),
                arguments(
                        strategy("[{'capacityProvider':'FARGATE'},{'capacityProvider':'FARGATE_SPOT'}]"),
                        "weight value greater than zero"),
                arguments(
                        strategy("[{'capacityProvider':'FARGATE','weight':1},{'capacityProvider':'mine'}]"),
                        "Fargate and other capacity providers"),
                arguments(FARGATE + ",'platformVersion':'9.9.9'", "platform version does not exist"),
                arguments("'launchType':'EC2','platformVersion':'1.4.0'," + NETWORK, "platform version must be null"),
                arguments("'platformVersion':'1.4.0'," + NETWORK, "platform version must be null"),
                arguments("'launchType':'EC2'," + NETWORK, "Task definition does not support launch_type EC2."),
                arguments(
                        balancers("{" + target() + "," + container() + "},{" + target() + "," + container() + "}"),
                        "loadBalancers can have at most 1 item."),
                arguments(balancers("{" + container() + "}"), "targetGroupArn can not be blank."),
                arguments(balancers("{'loadBalancerName':'old'," + container() + "}"), "Classic Load Balancers"),
                arguments(balancers("{'targetGroupArn':'" + REGISTRY + "'," + container() + "}"), "target group"),
                arguments(
                        balancers("{'targetGroupArn':'" + TARGET_GROUP.replace("us-east-1", "us-east-2") + "',"
                                + container() + "}"),
                        "target group"),
                arguments(balancers("{" + target() + ",'containerPort':8080}"), "containerName can not be blank."),
                arguments(balancers("{" + target() + ",'containerName':'app'}"), "containerPort can not be empty."),
                arguments(
                        balancers("{" + target() + ",'containerName':'app','containerPort':65536}"),
                        "containerPort must be between 1 and 65535."),
                arguments(
                        balancers("{" + target() + ",'containerName':'no','containerPort':8080}"),
                        "The container no does not exist"),
                arguments(
                        balancers("{" + target() + ",'containerName':'app','containerPort':80}"),
                        "container port 80 defined"),
                arguments(
                        balancers("{" + target() + "," + container() + ",'advancedConfiguration':{'roleArn':'me'}}"),
                        "roleArn"),
                arguments(
                        balancers("{" + target() + "," + container()
                                + ",'advancedConfiguration':{'productionListenerRule':'" + TARGET_GROUP + "'}}"),
                        "productionListenerRule"),
                arguments(registries("{" + registry() + "},{" + registry() + "}"), "serviceRegistries can have"),
                arguments(registries("{'registryArn':'" + REGISTRY.replace("us-east-1", "us-east-2") + "'}"), "Region"),
                arguments(registries("{'port':80}"), "registryArn can not be blank."),
                arguments(registries("{'registryArn':'" + TARGET_GROUP + "'}"), "Cloud Map service"),
                arguments(registries("{" + registry() + ",'port':80," + container() + "}"), "not both"),
                arguments(registries("{" + registry() + ",'containerName':'app'}"), "together"),
                arguments(registries("{" + registry() + ",'port':0}"), "port must be between"),
                arguments(tags(list(51, "{'key':'k#'}")), "tags can have at most 50 items."),
                arguments(tags("[{'key':''}]"), "1 to 128"),
                arguments(tags("[{'key':'" + "k".repeat(129) + "'}]"), "1 to 128"),
                arguments(tags("[{'key':'k','value':'" + "v".repeat(257) + "'}]"), "256"),
                arguments(tags("[{'key':'k!'}]"), "letters, digits, spaces"),
                arguments(tags("[{'key':'Aws:k'}]"), "aws:"),
                arguments(tags("[{'key':'k','value':'AWS:v'}]"), "aws:"),
                arguments(tags("[{'key':'k'},{'key':'k'}]"), "unique"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("invalidMembers")
    void rejectsInvalidMembers(String members, String message) {
        AwsError error = fixture.expectError("CreateTaskSet", request(members));
        assertThat(error.code())
                .isEqualTo(
                        message.startsWith("platform version does")
                                ? "PlatformUnknownException"
                                : "InvalidParameterException");
        assertThat(error).hasMessageContaining(message);
    }

    static List<String> validMembers() {
        return List.of(
                FARGATE,
                FARGATE + ",'clientToken':'" + "~".repeat(36) + "'",
                FARGATE + ",'scale':{'value':100,'unit':'PERCENT'}",
                FARGATE + ",'scale':{'value':0.5}",
                FARGATE + ",'scale':null",
                network("'subnets':" + list(16, "'subnet-#'") + ",'securityGroups':" + list(5, "'sg-#'")),
                network("'subnets':['subnet-a'],'assignPublicIp':'ENABLED'"),
                FARGATE + ",'capacityProviderStrategy':[]",
                strategy("[{'capacityProvider':'FARGATE'}]"),
                strategy("[{'capacityProvider':'FARGATE','weight':1000,'base':100000},"
                        + "{'capacityProvider':'FARGATE_SPOT','weight':0,'base':0}]"),
                strategy("[{'capacityProvider':'FARGATE'}],'platformVersion':'LATEST'"),
                balancers("{" + target() + "," + container() + "}"),
                balancers("{" + target() + "," + container() + ",'advancedConfiguration':{'alternateTargetGroupArn':'"
                        + TARGET_GROUP + "','roleArn':'arn:aws:iam::123456789012:role/x',"
                        + "'productionListenerRule':'arn:aws:elasticloadbalancing:us-east-1:123456789012:"
                        + "listener-rule/app/web/1/2/3'}}"),
                registries("{" + registry() + "}"),
                registries("{'registryArn':'" + REGISTRY.replace("123456789012", "210987654321") + "'}"),
                registries("{" + registry() + ",'port':65535}"),
                registries("{" + registry() + "," + container() + "}"),
                tags(list(50, "{'key':'k#'}")),
                tags("[{'key':'" + "k".repeat(128) + "','value':'" + "v".repeat(256) + "'}]"),
                tags("[{'key':'Größe 1_.:/=+-@','value':''},{'key':'laws:x'}]"));
    }

    @ParameterizedTest
    @MethodSource("validMembers")
    void acceptsValidMembers(String members) {
        assertThat(fixture.call("CreateTaskSet", request(members)).has("taskSet"))
                .isTrue();
    }

    @Test
    void requiresClusterServiceAndTaskDefinition() {
        assertThat(fixture.expectError("CreateTaskSet", "{'service':'web','taskDefinition':'web'}"))
                .hasMessageContaining("cluster can not be blank");
        assertThat(fixture.expectError("CreateTaskSet", "{'cluster':'demo','taskDefinition':'web'}"))
                .hasMessageContaining("service can not be blank");
        assertThat(fixture.expectError("CreateTaskSet", "{'cluster':'demo','service':'web'}"))
                .hasMessageContaining("taskDefinition can not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'cluster':'my demo'",
                "'cluster':'arn:aws:ecs:us-east-1:123456789012:service/demo/web'",
                "'service':'demo/web'",
                "'service':'arn:aws:ecs:eu-west-1:123456789012:service/demo/web'",
                "'taskDefinition':'web:0'",
                "'taskDefinition':'web:latest'",
                "'taskDefinition':'arn:aws-cn:ecs:us-east-1:123456789012:task-definition/web:1'"
            })
    void rejectsInvalidIdentifiers(String member) {
        // The last of two equal members is used.
        assertThat(fixture.expectError("CreateTaskSet", request(FARGATE + "," + member)))
                .hasMessageContaining("Invalid identifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'cluster':7", "'tags':[{'key':true}]", "'scale':{'value':'50'}"})
    void rejectsMembersOfWrongType(String member) {
        assertThat(fixture.expectError("CreateTaskSet", request(FARGATE + "," + member))
                        .code())
                .isEqualTo("SerializationException");
    }

    @Test
    void checksScaleOnUpdate() {
        assertThat(fixture.expectTaskSetError("UpdateTaskSet", "'taskSet':'ecs-svc/1','scale':{'value':100.5}"))
                .hasMessageContaining("scale.value");
        assertThat(fixture.expectTaskSetError("UpdateTaskSet", "'taskSet':'ecs-svc/1'"))
                .hasMessageContaining("scale can not be empty");
    }

    private static String request(String members) {
        return "{'cluster':'demo','service':'web','taskDefinition':'web:1'," + members + "}";
    }

    private static String network(String members) {
        return "'launchType':'FARGATE','networkConfiguration':{'awsvpcConfiguration':{" + members + "}}";
    }

    private static String strategy(String items) {
        return NETWORK + ",'capacityProviderStrategy':" + items;
    }

    private static String balancers(String items) {
        return FARGATE + ",'loadBalancers':[" + items + "]";
    }

    private static String registries(String items) {
        return FARGATE + ",'serviceRegistries':[" + items + "]";
    }

    private static String tags(String list) {
        return FARGATE + ",'tags':" + list;
    }

    private static String target() {
        return "'targetGroupArn':'" + TARGET_GROUP + "'";
    }

    private static String container() {
        return "'containerName':'app','containerPort':8080";
    }

    private static String registry() {
        return "'registryArn':'" + REGISTRY + "'";
    }

    private static String list(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(number -> item.replace("#", String.valueOf(number)))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
