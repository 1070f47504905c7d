package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCalculationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cluster': 'demo'} | {'cluster': 'arn:aws:ecs:us-east-1:1:cluster/demo'}",
                "{'service': 'web'} | {'service': 'arn:aws:ecs:us-east-1:1:service/demo/web'}",
                "{'taskDefinition': 'web:1'} | {'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:1'}",
                "{'externalId': ''} | {}",
                "{'tags': {}} | {}",
                "{'loadBalancers': []} | {}",
                "{'scale': {'value': 5}} | {'scale': {'value': 5, 'unit': 'PERCENT'}}",
                "{'clientToken': 'a'} | {'clientToken': 'b'}",
                "{'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['a', 'b']}}} |"
                        + " {'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['b', 'a'],"
                        + " 'securityGroups': [], 'assignPublicIp': 'DISABLED'}}}",
                "{'capacityProviderStrategy': [{'capacityProvider': 'a', 'weight': 1}, {'capacityProvider': 'b'}]} |"
                        + " {'capacityProviderStrategy': [{'capacityProvider': 'b', 'weight': 0, 'base': 0},"
                        + " {'capacityProvider': 'a', 'weight': 1}]}"
            })
    void findsNoneBetweenTwoSpellingsOfTheSame(String one, String other) {
        assertThat(between(one, other)).isEmpty();
        assertThat(between(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cluster': 'a'} | {'cluster': 'b'} | cluster CHANGED replace",
                "{'taskDefinition': 'web'} | {'taskDefinition': 'web:1'} | taskDefinition CHANGED replace",
                "{'scale': {'value': 5}} | {'scale': {'value': 6}} | scale.value CHANGED in place (UpdateTaskSet)",
                "{'tags': {'a': '1'}} | {'tags': {'a': '2'}} | tags.a CHANGED in place (TagResource, UntagResource)",
                "{'tags': {'a': '1'}} | {} | tags REMOVED in place (TagResource, UntagResource)",
                "{'tags': {'a': '1', 'b': '1'}} | {'tags': {'b': '1'}} | tags.a REMOVED in place (TagResource, UntagResource)",
                "{'launchType': 'EC2'} | {'launchType': 'FARGATE'} | launchType CHANGED replace",
                "{'externalId': 'x'} | {} | externalId REMOVED replace",
                "{'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['a', 'b']}}} |"
                        + " {'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['b', 'c', 'a']}}} |"
                        + " networkConfiguration.awsvpcConfiguration.subnets[1] ADDED replace",
                "{'loadBalancers': [{'targetGroupArn': 'a', 'containerName': 'c', 'containerPort': 1}]} |"
                        + " {'loadBalancers': [{'targetGroupArn': 'a', 'containerName': 'c', 'containerPort': 2}]} |"
                        + " loadBalancers[0].containerPort CHANGED replace",
                "{'capacityProviderStrategy': [{'capacityProvider': 'a'}, {'capacityProvider': 'b'}]} |"
                        + " {'capacityProviderStrategy': [{'capacityProvider': 'b'}]} |"
                        + " capacityProviderStrategy[0] REMOVED replace"
            })
    void findsTheOneThatIsThereAndWhatItDoes(String old, String now, String difference) {
        assertThat(between(old, now)).containsExactly(difference);
    }

    @Test
    void isSymmetric() {
        var old = "{'tags': {'a': '1', 'c': '1'}, 'scale': {'value': 1}}";
        var now = "{'tags': {'b': '1', 'c': '2'}, 'scale': {'value': 2}, 'externalId': 'x'}";
        assertThat(between(now, old))
                .containsExactlyInAnyOrderElementsOf(between(old, now).stream()
                        .map(text -> text.contains("ADDED")
                                ? text.replace("ADDED", "REMOVED")
                                : text.replace("REMOVED", "ADDED"))
                        .toList());
    }

    @Test
    void keepsWhenServerValueIsWritten() {
        var state = JsonPropertyValues.parseObject(
                "{'launchType': 'FARGATE', 'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:4'}");
        var old = JsonPropertyValues.parseObject("{'taskDefinition': 'web'}");
        assertThat(paths(state, old, "{'taskDefinition': 'web:4', 'launchType': 'FARGATE'}"))
                .isEmpty();
        assertThat(paths(state, old, "{'taskDefinition': 'web:5', 'launchType': 'EC2'}"))
                .containsExactly("taskDefinition", "launchType");
    }

    @Test
    void keepsWhenFamilyReplacesRevision() {
        var state = JsonPropertyValues.parseObject(
                "{'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:4'," + " 'platformVersion': '1.4.0'}");
        var old = JsonPropertyValues.parseObject("{'taskDefinition': 'web:4', 'platformVersion': '1.4.0'}");
        assertThat(paths(state, old, "{'taskDefinition': 'web', 'platformVersion': 'LATEST'}"))
                .isEmpty();
        assertThat(paths(state, old, "{'taskDefinition': 'we'}")).containsExactly("taskDefinition");
    }

    @Test
    void keepsWhenComputedInputIsOmitted() {
        var state = JsonPropertyValues.parseObject("{'launchType': 'FARGATE', 'platformVersion': '1.4.0'}");
        assertThat(paths(state, state, "{}")).isEmpty();
    }

    @Test
    void treatsUnknownAsChange() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.STRING);
        var old = JsonPropertyValues.parseObject("{'cluster': 'demo', 'tags': {'a': '1'}}");
        var now = old.with("cluster", unknown).with("tags", new PropertyValue.ObjectValue(Map.of("a", unknown)));
        assertThat(DiffCalculator.diff(TaskSetSchema.TYPE, PropertyValue.ObjectValue.EMPTY, old, now, List.of()))
                .extracting(difference -> difference.path().toString())
                .containsExactly("cluster", "tags.a");
    }

    @Test
    void appliesIgnoreChanges() {
        var old = JsonPropertyValues.parseObject("{'tags': {'a': '1', 'b': '1'}, 'scale': {'value': 1}}");
        var now = JsonPropertyValues.parseObject("{'tags': {'a': '2', 'b': '2'}, 'scale': {'value': 2}}");
        var ignored = List.of(PropertyPath.parse("scale"), PropertyPath.parse("tags.a"));
        assertThat(DiffCalculator.diff(TaskSetSchema.TYPE, PropertyValue.ObjectValue.EMPTY, old, now, ignored))
                .containsExactly(new PropertyDiff(
                        PropertyPath.parse("tags.b"), PropertyDiff.Type.CHANGED, TaskSetSchema.TAGS.updatePolicy()));
    }

    private static List<String> paths(PropertyValue.ObjectValue state, PropertyValue.ObjectValue old, String now) {
        return DiffCalculator.diff(TaskSetSchema.TYPE, state, old, JsonPropertyValues.parseObject(now), List.of())
                .stream()
                .map(found -> found.path().toString())
                .toList();
    }

    private static List<String> between(String old, String now) {
        return DiffCalculator.diff(
                        TaskSetSchema.TYPE,
                        PropertyValue.ObjectValue.EMPTY,
                        JsonPropertyValues.parseObject(old),
                        JsonPropertyValues.parseObject(now),
                        List.of())
                .stream()
                .map(found -> found.path() + " " + found.type() + " " + found.policy())
                .toList();
    }
}
