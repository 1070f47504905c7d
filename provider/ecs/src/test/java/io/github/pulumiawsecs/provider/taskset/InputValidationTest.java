package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.check.Defaults;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.testkit.MessageForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputValidationTest {
    private static final PropertyValue.ObjectValue LEAST =
            JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1'}");

    private static final String TARGET =
            "'targetGroupArn': 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1',"
                    + " 'containerName': 'a', 'containerPort': 1";

    @Test
    void acceptsMinimalInputs() {
        assertThat(failures("{}")).isEmpty();
    }

    @Test
    void reportsAllFailuresWithPaths() {
        assertThat(failures("""
                        {'cluster': 7, 'service': null, 'launchType': 'EC2', 'capacity_provider_strategy': [],
                         'scale': {'value': 101, 'unit': 'TASKS'}, 'status': 'PRIMARY',
                         'capacityProviderStrategy': [{'weight': 1}],
                         'loadBalancers': [{'targetGroupArn': 'tg', 'containerName': 'app', 'containerPort': 70000}],
                         'tags': {'a': 1}}"""))
                .are(MessageForm.ofCheckFailure())
                .extracting(failure -> failure.replaceFirst("(\\. Next|: set one of them).*", ""))
                .containsExactlyInAnyOrder(
                        "cluster: must be a string (got 7)",
                        "service: is required",
                        "capacity_provider_strategy: is not a property of TaskSet",
                        "status: is an output and cannot be set",
                        "scale.value: must be between 0 and 100 (got 101)",
                        "scale.unit: must be one of PERCENT (got \"TASKS\")",
                        "capacityProviderStrategy[0].capacityProvider: is required",
                        "loadBalancers[0].targetGroupArn: must be the ARN of a target group (got \"tg\")",
                        "loadBalancers[0].containerPort: must be between 1 and 65535 (got 70000)",
                        "tags.a: must be a string (got 1)",
                        "capacityProviderStrategy: cannot be combined with launchType");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'loadBalancers': [{TARGET}, {TARGET}]} | loadBalancers: must have at most 1 load balancer" + "",
                "{'loadBalancers': [{'containerName': 'a', 'containerPort': 1}]} |"
                        + " loadBalancers[0].targetGroupArn: is required",
                "{'loadBalancers': [{TARGET, 'loadBalancerName': 'b'}]} |"
                        + " loadBalancers[0].loadBalancerName: must be omitted: task sets support",
                "{'networkConfiguration': {}} |" + " networkConfiguration.awsvpcConfiguration: is required",
                "{'networkConfiguration': {'awsvpcConfiguration': {'subnets': []}}} |"
                        + " networkConfiguration.awsvpcConfiguration.subnets: must have at least one subnet",
                "{'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-a', 2]}}} |"
                        + " networkConfiguration.awsvpcConfiguration.subnets[1]: must be a string (got 2)",
                "{'capacityProviderStrategy': [{'capacityProvider': 'a'}, {'capacityProvider': 'b'}]} |"
                        + " capacityProviderStrategy: must have a weight above 0",
                "{'capacityProviderStrategy': [{'capacityProvider': 'a', 'base': 1, 'weight': 1},"
                        + " {'capacityProvider': 'b', 'base': 2}]} |"
                        + " capacityProviderStrategy: must have a base on one",
                "{'clientToken': 'a b'} |" + " clientToken: must be 1 to 36 printable ASCII",
                "{'tags': {'aws:x': 'y'}} |" + " tags[\"aws:x\"]: must not have a key that starts with aws:",
                "{'tags': {'x': 'a#b'}} |" + " tags.x: must have a value of letters",
                "{'platformVersion': 'newest', 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}}} |"
                        + " platformVersion: must be LATEST or a version",
                "{'task_definition': 'web:1'} |"
                        + " task_definition: is not a property of TaskSet. Next: use taskDefinition",
                "{'wait': true} | wait: is not a property of TaskSet. Next: omit it",
                "{'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}, 'subnets': []}} |"
                        + " networkConfiguration.subnets: is not a property of NetworkConfiguration. Next: set it"
                        + " in awsvpcConfiguration",
                "{'value': 50} | value: is not a property of TaskSet. Next: set it in scale"
            })
    void describesRule(String inputs, String failure) {
        assertThat(failures(inputs)).singleElement().asString().startsWith(failure);
    }

    @Test
    void skipsUnknownsAndChecksOthers() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.STRING);
        var inputs = LEAST.with("cluster", unknown)
                .with("networkConfiguration", unknown)
                .with(
                        "tags",
                        new PropertyValue.ObjectValue(
                                Map.of("a", unknown, "aws:b", new PropertyValue.StringValue("c"))))
                .with(
                        "scale",
                        new PropertyValue.ObjectValue(
                                Map.of("value", unknown, "unit", new PropertyValue.NumberValue(1))));
        assertThat(InputValidator.validate(TaskSetSchema.TYPE, inputs))
                .extracting(CheckFailure::toString)
                .containsExactlyInAnyOrder(
                        "scale.unit: must be one of PERCENT (got 1)",
                        "tags[\"aws:b\"]: must not have a key that starts with aws: (reserved for AWS) (got \"c\")");
    }

    @Test
    void skipsCrossFieldRulesOnUnknowns() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.ARRAY);
        var inputs = LEAST.with("launchType", new PropertyValue.StringValue("FARGATE"))
                .with("capacityProviderStrategy", unknown)
                .with(
                        "loadBalancers",
                        new PropertyValue.ArrayValue(List.of(new PropertyValue.ObjectValue(Map.of(
                                "targetGroupArn", unknown, "containerName", unknown, "containerPort", unknown)))))
                .with("networkConfiguration", unknown);
        assertThat(InputValidator.validate(TaskSetSchema.TYPE, inputs)).isEmpty();
    }

    @Test
    void redactsSecrets() {
        var inputs = LEAST.with(
                        "clientToken", new PropertyValue.SecretValue(new PropertyValue.StringValue("not allowed")))
                .with("externalId", new PropertyValue.SecretValue(new PropertyValue.NumberValue(4711)));
        assertThat(InputValidator.validate(TaskSetSchema.TYPE, inputs))
                .extracting(CheckFailure::reason)
                .allMatch(reason -> reason.contains("(got [secret])"))
                .hasSize(2);
    }

    @Test
    void appliesDefaults() {
        assertThat(Defaults.apply(TaskSetSchema.TYPE, LEAST))
                .isEqualTo(JsonPropertyValues.parseObject(
                        "{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                                + " 'scale': {'value': 100, 'unit': 'PERCENT'}, 'waitForSteadyState': true,"
                                + " 'forceDelete': false}"));
        var scaled = JsonPropertyValues.parseObject("{'scale': {'value': 5}}");
        assertThat(Defaults.apply(TaskSetSchema.TYPE, scaled).get("scale")).isEqualTo(scaled.get("scale"));
    }

    @Test
    void decodesJsonStrings() {
        var config = JsonPropertyValues.parseObject(
                "{'maxRetries': '3', 'useFipsEndpoint': 'true', 'region': '1', 'endpoints': '{\"ecs\": \"http://a\"}',"
                        + " 'allowedAccountIds': '[\"123456789012\"]', 'defaultTags': 'no json'}");
        assertThat(ConfigDecoder.decode(ProviderConfigSchema.TYPE, config))
                .isEqualTo(JsonPropertyValues.parseObject(
                        "{'maxRetries': 3, 'useFipsEndpoint': true, 'region': '1', 'endpoints': {'ecs': 'http://a'},"
                                + " 'allowedAccountIds': ['123456789012'], 'defaultTags': 'no json'}"));
    }

    private static List<String> failures(String inputs) {
        var all = LEAST;
        for (var field : JsonPropertyValues.parseObject(inputs.replace("TARGET", TARGET))
                .fields()
                .entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        return InputValidator.validate(TaskSetSchema.TYPE, all).stream()
                .map(CheckFailure::toString)
                .toList();
    }
}
