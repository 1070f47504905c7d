package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final AwsScope IRELAND = new AwsScope(Optional.of("eu-west-1"), Optional.of("123456789012"));
    private static final TagPolicy POLICY = new TagPolicy(Map.of("origin", "default"), IgnoreTags.NONE);
    private static final PropertyValue.ObjectValue LEAST =
            JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1'}");

    @Test
    void namesExpectedScopeOfArn() {
        var inputs = LEAST.with("cluster", text("arn:aws:ecs:us-east-1:123456789012:cluster/demo"))
                .with("service", text("arn:aws:ecs:eu-west-1:210987654321:service/demo/web"))
                .with("taskDefinition", text("arn:aws-cn:ecs:eu-west-1:123456789012:task-definition/web:1"));

        assertThat(failures(IRELAND, inputs))
                .satisfiesExactly(
                        failure -> assertThat(failure)
                                .startsWith("cluster: ")
                                .contains("eu-west-1")
                                .endsWith("(got \"arn:aws:ecs:us-east-1:123456789012:cluster/demo\")"),
                        failure -> assertThat(failure)
                                .startsWith("service: ")
                                .contains("provider's account", "allowedAccountIds")
                                .endsWith("(got \"arn:aws:ecs:eu-west-1:210987654321:service/demo/web\")"),
                        failure -> assertThat(failure)
                                .startsWith("taskDefinition: ")
                                .contains("partition aws")
                                .endsWith("(got \"arn:aws-cn:ecs:eu-west-1:123456789012:task-definition/web:1\")"));
    }

    @Test
    void comparesArnsWhenProviderScopeIsUnknown() {
        var inputs = LEAST.with("cluster", text("arn:aws:ecs:us-east-1:123456789012:cluster/demo"))
                .with("service", text("arn:aws:ecs:eu-west-1:210987654321:service/demo/web"));

        assertThat(failures(AwsScope.UNKNOWN, inputs))
                .singleElement()
                .asString()
                .startsWith("service: ")
                .contains("region", "account", "cluster")
                .endsWith("(got \"arn:aws:ecs:eu-west-1:210987654321:service/demo/web\")");
    }

    @Test
    void suggestsPropertyForMisplacedArn() {
        var inputs = LEAST.with(
                "serviceRegistries",
                JsonPropertyValues.parse(
                        "[{'registryArn': 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/01',"
                                + " 'containerName': 'app', 'containerPort': 80}]"));

        assertThat(failures(IRELAND, inputs))
                .singleElement()
                .asString()
                .startsWith("serviceRegistries[0].registryArn: ")
                .contains("Cloud Map service", "target group", "loadBalancers[].targetGroupArn", "(got \"arn:aws");
    }

    @Test
    void redactsSecretsInEveryRule() {
        var inputs = LEAST.with("cluster", secret(text("arn:aws:ecs:us-east-1:210987654321:cluster/hidden")))
                .with("service", secret(text("arn:aws:ecs:eu-west-1:123456789012:service/hidden2/web")))
                .with("launchType", secret(text("EC2")))
                .with("platformVersion", secret(text("9.8.7")))
                .with(
                        "networkConfiguration",
                        secret(JsonPropertyValues.parse("{'awsvpcConfiguration': {'subnets': ['subnet-zz hidden'],"
                                + " 'assignPublicIp': 'ENABLED'}}")));

        assertThat(failures(IRELAND, inputs))
                .hasSize(5)
                .allSatisfy(failure -> assertThat(failure).endsWith("(got [secret])"))
                .noneSatisfy(failure ->
                        assertThat(failure).containsAnyOf("hidden", "210987654321", "EC2", "9.8.7", "ENABLED"));
    }

    @Test
    void countsOwnAndDefaultTags() {
        var own = new TreeMap<String, String>();
        for (int i = 0; i < 50; i++) {
            own.put("k" + i, "");
        }
        assertThat(failures(IRELAND, LEAST.with("tags", PropertyType.STRING_MAP.encode(own))))
                .singleElement()
                .asString()
                .startsWith("tags: ")
                .contains("50", "defaultTags", "51");
        own.remove("k0");
        assertThat(failures(IRELAND, LEAST.with("tags", PropertyType.STRING_MAP.encode(own))))
                .isEmpty();
    }

    @Test
    void warnsAboutSuspiciousValueOnce() {
        var doubtful = LEAST.with("taskDefinition", text("web"))
                .with("scale", JsonPropertyValues.parse("{'value': 0}"))
                .with("capacityProviderStrategy", JsonPropertyValues.parse("[{'capacityProvider': 'mine'}]"));

        assertThat(warnings(PropertyValue.ObjectValue.EMPTY, doubtful))
                .containsExactly("taskDefinition", "capacityProviderStrategy", "scale.value");
        assertThat(warnings(LEAST, doubtful)).hasSize(3);
        assertThat(warnings(doubtful, doubtful)).isEmpty();
        assertThat(warnings(doubtful, doubtful.with("taskDefinition", text("api"))))
                .containsExactly("taskDefinition");
        assertThat(warnings(PropertyValue.ObjectValue.EMPTY, LEAST)).isEmpty();
    }

    @Test
    void warnsAboutRegistryOfAnotherAccountOnce() {
        var shared = LEAST.with(
                "serviceRegistries",
                JsonPropertyValues.parse(
                        "[{'registryArn': 'arn:aws:servicediscovery:eu-west-1:210987654321:service/srv-1',"
                                + " 'containerName': 'app', 'containerPort': 80}]"));

        assertThat(failures(IRELAND, shared)).isEmpty();
        assertThat(warnings(LEAST, shared)).containsExactly("serviceRegistries[0].registryArn");
        assertThat(warnings(shared, shared)).isEmpty();
    }

    /** Pulumi YAML reads the value of {@code pulumi config set build 42} as a number. */
    @Test
    void takesWholeNumbersAsText() {
        var inputs = LEAST.with("externalId", new PropertyValue.NumberValue(42))
                .with("tags", JsonPropertyValues.parse("{'build': 7}"));
        var checked = TaskSetCheck.check(
                IRELAND, POLICY, new CheckRequest(TaskSetOperations.URN, PropertyValue.ObjectValue.EMPTY, inputs));

        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs().get("externalId")).isEqualTo(text("42"));
        assertThat(checked.inputs().get("tags")).isEqualTo(JsonPropertyValues.parse("{'build': '7'}"));
    }

    private static List<String> failures(AwsScope home, PropertyValue.ObjectValue inputs) {
        return TaskSetCheck.check(
                        home, POLICY, new CheckRequest(TaskSetOperations.URN, PropertyValue.ObjectValue.EMPTY, inputs))
                .failures()
                .stream()
                .map(CheckFailure::toString)
                .toList();
    }

    private static List<String> warnings(PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        return TaskSetCheck.check(IRELAND, POLICY, new CheckRequest(TaskSetOperations.URN, olds, news))
                .warnings()
                .stream()
                .map(warning -> warning.path().toString())
                .toList();
    }

    private static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }

    private static PropertyValue secret(PropertyValue value) {
        return new PropertyValue.SecretValue(value);
    }
}
