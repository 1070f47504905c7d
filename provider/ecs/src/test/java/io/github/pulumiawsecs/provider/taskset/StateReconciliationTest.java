package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.state.StateReconciler;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateReconciliationTest {
    /** As AWS reports a set: ARNs, every default spelled out, lists in an order of its own. */
    private static final PropertyValue.ObjectValue ACTUAL = JsonPropertyValues.parseObject("""
            {'cluster': 'arn:aws:ecs:us-east-1:1:cluster/demo', 'service': 'arn:aws:ecs:us-east-1:1:service/demo/web',
             'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:7', 'externalId': '',
             'launchType': 'FARGATE', 'platformVersion': '1.4.0', 'scale': {'value': 100, 'unit': 'PERCENT'},
             'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-2', 's-1'], 'securityGroups': [],
                                                              'assignPublicIp': 'DISABLED'}},
             'loadBalancers': [], 'serviceRegistries': [], 'capacityProviderStrategy': [],
             'tags': {'team': 'web'}, 'runningCount': 4}""");

    private static final PropertyValue.ObjectValue USER = JsonPropertyValues.parseObject("""
            {'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web', 'platformVersion': 'LATEST',
             'scale': {'value': 100}, 'clientToken': 'abc', 'tags': {'team': 'web'},
             'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-1', 's-2']}}}""");

    @Test
    void keepsUserFormWithoutChanges() {
        assertThat(read(StateReconciler.INPUTS, USER, ACTUAL)).isEqualTo(USER);
    }

    @Test
    void showsOutOfBandChangesOnly() {
        var changed = ACTUAL.with("scale", JsonPropertyValues.parseObject("{'value': 10, 'unit': 'PERCENT'}"))
                .with("tags", JsonPropertyValues.parseObject("{'team': 'web', 'extra': 'yes'}"));
        assertThat(DiffCalculator.diff(
                        TaskSetSchema.TYPE,
                        PropertyValue.ObjectValue.EMPTY,
                        USER,
                        read(StateReconciler.INPUTS, USER, changed),
                        List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("scale.value CHANGED", "tags.extra ADDED");
    }

    @Test
    void removesMissingTagFromInputs() {
        var read = read(StateReconciler.INPUTS, USER, ACTUAL.with("tags", PropertyValue.ObjectValue.EMPTY));
        assertThat(DiffCalculator.diff(TaskSetSchema.TYPE, PropertyValue.ObjectValue.EMPTY, USER, read, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tags REMOVED");
    }

    @Test
    void resolvesFloatingValuesInOutputs() {
        var state = read(StateReconciler.STATE, USER, ACTUAL);
        assertThat(state.get("cluster")).isEqualTo(new PropertyValue.StringValue("demo"));
        assertThat(state.get("taskDefinition")).isEqualTo(ACTUAL.get("taskDefinition"));
        assertThat(state.get("platformVersion")).isEqualTo(new PropertyValue.StringValue("1.4.0"));
        assertThat(state.get("launchType")).isEqualTo(new PropertyValue.StringValue("FARGATE"));
        assertThat(state.get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        assertThat(state.get("clientToken")).isEqualTo(PropertyValue.NullValue.NULL);
    }

    @Test
    void omitsDefaultsOnImport() {
        assertThat(read(StateReconciler.IMPORTED_INPUTS, PropertyValue.ObjectValue.EMPTY, ACTUAL))
                .isEqualTo(JsonPropertyValues.parseObject("""
                        {'cluster': 'arn:aws:ecs:us-east-1:1:cluster/demo',
                         'service': 'arn:aws:ecs:us-east-1:1:service/demo/web',
                         'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:7',
                         'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-2', 's-1']}},
                         'launchType': 'FARGATE', 'platformVersion': '1.4.0', 'scale': {'value': 100},
                         'tags': {'team': 'web'}}"""));
    }

    @Test
    void keepsSecrecy() {
        var secret = new PropertyValue.SecretValue(new PropertyValue.StringValue("web"));
        var user = USER.with("tags", new PropertyValue.ObjectValue(Map.of("team", secret)))
                .with("externalId", new PropertyValue.SecretValue(new PropertyValue.StringValue("blue")));
        var read =
                read(StateReconciler.INPUTS, user, ACTUAL.with("externalId", new PropertyValue.StringValue("green")));
        assertThat(read.get("tags")).isEqualTo(new PropertyValue.ObjectValue(Map.of("team", secret)));
        assertThat(read.get("externalId"))
                .isEqualTo(new PropertyValue.SecretValue(new PropertyValue.StringValue("green")));

        var retagged = ACTUAL.with("tags", JsonPropertyValues.parseObject("{'team': 'core'}"));
        assertThat(read(StateReconciler.STATE, user, retagged).get("tags").hasSecret())
                .isTrue();
    }

    @Test
    void plansInputsExceptServerComputed() {
        assertThat(StateReconciler.plannedState(TaskSetSchema.TYPE, USER)
                        .fields()
                        .keySet())
                .containsExactlyInAnyOrder("cluster", "service", "networkConfiguration", "scale", "tags");
    }

    private static PropertyValue.ObjectValue read(
            StateReconciler reading, PropertyValue.ObjectValue user, PropertyValue.ObjectValue actual) {
        return reading.reconcile(TaskSetSchema.TYPE, user, actual);
    }
}
