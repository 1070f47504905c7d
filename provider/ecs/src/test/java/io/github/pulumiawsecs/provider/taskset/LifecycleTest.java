package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final ProviderContext provider = simulated.provider;

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void createsAndReadsBack() {
        var state = TaskSetCreate.create(
                provider, URN, SimulatedProvider.inputs("{'externalId': 'blue', 'tags': {'a': '1'}}"), QUIETLY);
        assertThat(simulated.writes()).containsExactly("CreateTaskSet");
        assertThat(simulated.called())
                .containsExactlyInAnyOrder(
                        "DescribeClusters",
                        "DescribeServices",
                        "DescribeTaskDefinition",
                        "CreateTaskSet",
                        "DescribeTaskSets");
        assertThat(state.id()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(state.outputs().get("taskSetArn")).isEqualTo(new PropertyValue.StringValue(state.id()));
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new PropertyValue.NumberValue(4));
        assertThat(state.outputs().get("tagsAll"))
                .isEqualTo(SimulatedProvider.inputs("{'tags': {'a': '1'}}").get("tags"));
    }

    @Test
    void previewsCreateWithPreflightOnly() {
        var inputs = SimulatedProvider.inputs("{}");
        var promised = TaskSetCreate.preview(provider, SimulatedProvider.URN, inputs, Log.SILENT);
        assertThat(promised.id()).isEmpty();
        assertThat(promised.outputs().fields()).doesNotContainKeys("taskSetArn", "runningCount");
        assertThat(simulated.called())
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
        var updated = TaskSetUpdate.preview(
                provider,
                "arn",
                promised.outputs().with("runningCount", new PropertyValue.NumberValue(1)),
                inputs,
                List.of(),
                Log.SILENT);
        assertThat(updated.outputs().fields()).doesNotContainKey("runningCount");
        assertThat(simulated.called()).isEmpty();
    }

    @Test
    void updatesScaleWithOneWrite() {
        var old = SimulatedProvider.inputs("{'tags': {'a': '1'}}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        simulated.called();
        var state = update(made, old, SimulatedProvider.inputs("{'tags': {'a': '1'}, 'scale': {'value': 50}}"));
        assertThat(simulated.called()).containsExactly("UpdateTaskSet", "DescribeTaskSets");
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new PropertyValue.NumberValue(2));
    }

    @Test
    void updatesChangedTagsOnly() {
        var old = SimulatedProvider.inputs("{'tags': {'same': '1', 'gone': '1', 'other': '1'}}");
        var made = TaskSetCreate.create(provider, URN, old, QUIETLY);
        simulated.called();
        var state = update(made, old, SimulatedProvider.inputs("{'tags': {'same': '1', 'other': '2', 'new': '3'}}"));
        var untag = simulated.simulator.calls().get(0);
        var tag = simulated.simulator.calls().get(1);
        assertThat(untag.body().toString()).contains("gone").doesNotContain("same", "other", "new");
        assertThat(tag.body().toString()).contains("other", "new").doesNotContain("same", "gone");
        assertThat(simulated.called()).containsExactly("UntagResource", "TagResource", "DescribeTaskSets");
        assertThat(((PropertyValue.ObjectValue) state.outputs().get("tagsAll"))
                        .fields()
                        .keySet())
                .containsExactly("new", "other", "same");
    }

    @Test
    void readsOnlyWithoutDifferences() {
        var inputs = SimulatedProvider.inputs("{}");
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        simulated.called();
        update(made, inputs, inputs);
        assertThat(simulated.called()).containsExactly("DescribeTaskSets");
    }

    @Test
    void scalesDownBeforeDelete() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.called();
        TaskSetDelete.delete(provider, made.id(), PropertyValue.ObjectValue.EMPTY, QUIETLY);
        assertThat(simulated.called())
                .containsExactly("DescribeTaskSets", "UpdateTaskSet", "DeleteTaskSet", "DescribeTaskSets");
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isEmpty();
    }

    @Test
    void deletesMissingTaskSet() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.purge(made.id());
        simulated.called();
        TaskSetDelete.delete(provider, made.id(), PropertyValue.ObjectValue.EMPTY, QUIETLY);
        assertThat(simulated.simulator.writes()).isEmpty();
    }

    @Test
    void rejectsDeletingPrimary() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.call(
                "UpdateServicePrimaryTaskSet",
                "{'cluster': 'demo', 'service': 'web', 'primaryTaskSet': '" + made.id() + "'}");
        simulated.called();
        assertThatThrownBy(() -> TaskSetDelete.delete(provider, made.id(), PropertyValue.ObjectValue.EMPTY, QUIETLY))
                .hasMessageContainingAll("PRIMARY", made.id(), "aws ecs update-service-primary-task-set");
        assertThat(simulated.simulator.writes()).isEmpty();
    }

    @Test
    void importsInputsWithoutDiff() {
        var made = TaskSetCreate.create(
                provider, URN, SimulatedProvider.inputs("{'externalId': 'blue', 'tags': {'a': '1'}}"), QUIETLY);
        var imported = TaskSetRead.read(
                        provider,
                        Log.SILENT,
                        made.id(),
                        PropertyValue.ObjectValue.EMPTY,
                        PropertyValue.ObjectValue.EMPTY)
                .orElseThrow();
        assertThat(TaskSetCheck.check(provider.tags(), imported.inputs(), imported.inputs())
                        .failures())
                .isEmpty();
        assertThat(TaskSetDiff.diff(provider.tags(), imported.outputs(), imported.inputs(), made.inputs(), List.of()))
                .isEmpty();
    }

    @Test
    void reportsAwsErrorOfCreate() {
        var atOnce = SimulatedProvider.context(Log.SILENT, Duration.ZERO);
        assertThatThrownBy(() ->
                        TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{'cluster': 'nowhere'}"), atOnce))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll(
                        "CreateTaskSet", "service web in cluster nowhere", "ClusterNotFoundException", "request id");
    }

    @Test
    void keepsTaskSetThatCannotBeRead() {
        simulated.simulator.injectFault(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() ->
                        TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{'tags': {'a': '1'}}"), QUIETLY))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, unfinished -> {
                    assertThat(unfinished.state().id()).startsWith("arn:aws:ecs:");
                    assertThat(unfinished.state().outputs().get("tagsAll").toString())
                            .contains("a");
                    assertThat(unfinished.reasons())
                            .singleElement()
                            .asString()
                            .contains("was created", "DescribeTaskSets");
                });
    }

    @Test
    void rejectsUsedClientToken() {
        var inputs = SimulatedProvider.inputs("{'clientToken': 'mine'}");
        var made = TaskSetCreate.create(provider, URN, inputs, QUIETLY);
        assertThatThrownBy(() -> TaskSetCreate.create(provider, URN, inputs, QUIETLY))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("clientToken", made.id(), "pulumi import");
    }

    @Test
    void rejectsTaskSetOfAnotherRegion() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        var elsewhere = simulated.configured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> TaskSetRead.read(
                        elsewhere, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("us-east-1", "eu-west-1", "pulumi config set aws-ecs:region");
        assertThatThrownBy(() -> TaskSetDelete.delete(elsewhere, made.id(), PropertyValue.ObjectValue.EMPTY, QUIETLY))
                .isInstanceOf(AwsCallException.class);
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isPresent();
    }

    @Test
    void previewsRemovedTags() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{'tags': {'a': '1'}}"), QUIETLY);
        var promised = TaskSetUpdate.preview(
                provider, made.id(), made.outputs(), SimulatedProvider.inputs("{}"), List.of(), Log.SILENT);
        assertThat(promised.outputs().get("tags")).isEqualTo(PropertyValue.NullValue.NULL);
        assertThat(promised.outputs().get("tagsAll")).isEqualTo(PropertyValue.ObjectValue.EMPTY);
    }

    @Test
    void omitsSecretNull() {
        var inputs = SimulatedProvider.inputs("{}")
                .with("externalId", new PropertyValue.SecretValue(PropertyValue.NullValue.NULL));
        var checked = TaskSetCheck.check(provider.tags(), PropertyValue.ObjectValue.EMPTY, inputs);
        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs().fields()).doesNotContainKey("externalId");
    }

    @Test
    void rejectsTaskSetOfAnotherAccount() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        var elsewhere = simulated.configured("{'assumeRole': {'roleArn': 'arn:aws:iam::999999999999:role/deploy'}}");
        simulated.called();
        for (ThrowingCallable verb : List.<ThrowingCallable>of(
                () -> TaskSetRead.read(
                        elsewhere, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()),
                () -> TaskSetDelete.delete(elsewhere, made.id(), PropertyValue.ObjectValue.EMPTY, QUIETLY))) {
            assertThatThrownBy(verb)
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContainingAll(
                            made.id(),
                            "the task set is in account 123456789012, but the credentials belong to account"
                                    + " 999999999999");
        }
        assertThat(simulated.called()).containsOnlyOnce("GetCallerIdentity");
    }

    @Test
    void readsMissingTaskSetOfUnknownAccount() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        simulated.simulator.injectFault(new DenyAccess("GetCallerIdentity"));
        simulated.simulator.purge(made.id());
        simulated.called();
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isEmpty();
        assertThat(TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isEmpty();
        assertThat(simulated.called()).containsExactly("DescribeTaskSets", "GetCallerIdentity", "DescribeTaskSets");
    }

    @Test
    void readsWithoutAccountLookup() {
        var made = TaskSetCreate.create(provider, URN, SimulatedProvider.inputs("{}"), QUIETLY);
        TaskSetRead.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs());
        assertThat(simulated.called()).doesNotContain("GetCallerIdentity");
    }

    private ResourceState update(ResourceState made, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        return TaskSetUpdate.update(provider, made.id(), made.outputs(), olds, news, List.of(), QUIETLY);
    }
}
