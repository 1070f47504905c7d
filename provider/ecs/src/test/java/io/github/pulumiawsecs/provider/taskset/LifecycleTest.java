package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void createsAndReadsBack() {
        var state = fixture.create(SampleInputs.checked("{'externalId': 'blue', 'tags': {'a': '1'}}"));
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
        // The search for an interrupted create reads the service, too.
        assertThat(fixture.takeCalls())
                .containsExactlyInAnyOrder(
                        "DescribeServices",
                        "DescribeClusters",
                        "DescribeServices",
                        "DescribeTaskDefinition",
                        "CreateTaskSet",
                        "DescribeTaskSets");
        assertThat(state.id()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(state.outputs().get("taskSetArn")).isEqualTo(new PropertyValue.StringValue(state.id()));
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new PropertyValue.NumberValue(4));
        assertThat(state.outputs().get("tagsAll"))
                .isEqualTo(SampleInputs.checked("{'tags': {'a': '1'}}").get("tags"));
    }

    @Test
    void previewsCreateWithPreflightOnly() {
        var inputs = SampleInputs.checked();
        var planned = fixture.previewCreate(inputs);
        assertThat(planned.id()).isEmpty();
        assertThat(planned.outputs().fields()).doesNotContainKeys("taskSetArn", "runningCount");
        assertThat(fixture.takeCalls())
                .containsExactlyInAnyOrder("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");
        var updated = fixture.previewUpdate(
                new ResourceState(
                        "arn", planned.outputs().with("runningCount", new PropertyValue.NumberValue(1)), inputs),
                inputs,
                inputs);
        assertThat(updated.outputs().fields()).doesNotContainKey("runningCount");
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @Test
    void updatesScaleWithOneWrite() {
        var old = SampleInputs.checked("{'tags': {'a': '1'}}");
        var created = fixture.create(old);
        fixture.takeCalls();
        var state = update(created, old, SampleInputs.checked("{'tags': {'a': '1'}, 'scale': {'value': 50}}"));
        assertThat(fixture.takeCalls()).containsExactly("UpdateTaskSet", "DescribeTaskSets");
        assertThat(state.outputs().get("computedDesiredCount")).isEqualTo(new PropertyValue.NumberValue(2));
    }

    @Test
    void updatesChangedTagsOnly() {
        var old = SampleInputs.checked("{'tags': {'same': '1', 'gone': '1', 'other': '1'}}");
        var created = fixture.create(old);
        fixture.takeCalls();
        var state = update(created, old, SampleInputs.checked("{'tags': {'same': '1', 'other': '2', 'new': '3'}}"));
        var untag = fixture.simulator().calls().get(0);
        var tag = fixture.simulator().calls().get(1);
        assertThat(untag.body().toString()).contains("gone").doesNotContain("same", "other", "new");
        assertThat(tag.body().toString()).contains("other", "new").doesNotContain("same", "gone");
        assertThat(fixture.takeCalls()).containsExactly("UntagResource", "TagResource", "DescribeTaskSets");
        assertThat(((PropertyValue.ObjectValue) state.outputs().get("tagsAll"))
                        .fields()
                        .keySet())
                .containsExactly("new", "other", "same");
    }

    @Test
    void readsOnlyWithoutDifferences() {
        var inputs = SampleInputs.checked();
        var created = fixture.create(inputs);
        fixture.takeCalls();
        update(created, inputs, inputs);
        assertThat(fixture.takeCalls()).containsExactly("DescribeTaskSets");
    }

    @Test
    void deletesMissingTaskSet() {
        var created = fixture.create(SampleInputs.checked());
        fixture.simulator().purge(created.id());
        fixture.takeCalls();
        fixture.delete(created.id(), PropertyValue.ObjectValue.EMPTY);
        assertThat(fixture.simulator().writes()).isEmpty();
    }

    @Test
    void importsInputsWithoutDiff() {
        var created = fixture.create(SampleInputs.checked("{'externalId': 'blue', 'tags': {'a': '1'}}"));
        var imported = fixture.read(created.id()).orElseThrow();
        assertThat(fixture.check(imported.inputs(), imported.inputs()).failures())
                .isEmpty();
        assertThat(fixture.diffs(imported, imported.inputs(), created.inputs())).isEmpty();
    }

    @Test
    void reportsAwsErrorOfCreate() {
        var brief = fixture.context(Duration.ofSeconds(1));
        assertThatThrownBy(() -> fixture.create(SampleInputs.checked("{'cluster': 'nowhere'}"), brief))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll(
                        "CreateTaskSet", "service web in cluster nowhere", "ClusterNotFoundException", "request id");
    }

    @Test
    void keepsTaskSetThatCannotBeRead() {
        fixture.simulator().injectFault(new DenyAccess("DescribeTaskSets"));
        assertThatThrownBy(() -> fixture.create(SampleInputs.checked("{'tags': {'a': '1'}}")))
                .isInstanceOfSatisfying(ResourceInitFailedException.class, failure -> {
                    assertThat(failure.state().id()).startsWith("arn:aws:ecs:");
                    assertThat(failure.state().outputs().get("tagsAll").toString())
                            .contains("a");
                    assertThat(failure.reasons())
                            .singleElement()
                            .asString()
                            .contains("was created", "DescribeTaskSets");
                });
    }

    @Test
    void rejectsTaskSetOfAnotherRegion() {
        var created = fixture.create(SampleInputs.checked());
        var elsewhere = fixture.reconfigured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> elsewhere.read(created.id(), created.inputs()))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("us-east-1", "eu-west-1", "pulumi config set aws-ecs:region");
        assertThatThrownBy(() -> elsewhere.delete(created.id(), PropertyValue.ObjectValue.EMPTY))
                .isInstanceOf(AwsCallException.class);
        assertThat(fixture.read(created.id(), created.inputs())).isPresent();
    }

    @Test
    void previewsRemovedTags() {
        var created = fixture.create(SampleInputs.checked("{'tags': {'a': '1'}}"));
        var planned = fixture.previewUpdate(created, created.inputs(), SampleInputs.checked());
        assertThat(planned.outputs().get("tags")).isEqualTo(PropertyValue.NullValue.NULL);
        assertThat(planned.outputs().get("tagsAll")).isEqualTo(PropertyValue.ObjectValue.EMPTY);
    }

    @Test
    void omitsSecretNull() {
        var inputs =
                SampleInputs.checked().with("externalId", new PropertyValue.SecretValue(PropertyValue.NullValue.NULL));
        var checked = fixture.check(PropertyValue.ObjectValue.EMPTY, inputs);
        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs().fields()).doesNotContainKey("externalId");
    }

    @Test
    void rejectsTaskSetOfAnotherAccount() {
        var created = fixture.create(SampleInputs.checked());
        var elsewhere = fixture.reconfigured("{'assumeRole': {'roleArn': 'arn:aws:iam::999999999999:role/deploy'}}");
        fixture.takeCalls();
        for (ThrowingCallable verb : List.<ThrowingCallable>of(
                () -> elsewhere.read(created.id(), created.inputs()),
                () -> elsewhere.delete(created.id(), PropertyValue.ObjectValue.EMPTY))) {
            assertThatThrownBy(verb)
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContainingAll(
                            created.id(),
                            "credentials: must belong to account 123456789012",
                            "(got account 999999999999)");
        }
        assertThat(fixture.takeCalls()).containsOnlyOnce("GetCallerIdentity");
    }

    @Test
    void rejectsMissingTaskSetOfUnknownAccount() {
        var created = fixture.create(SampleInputs.checked());
        fixture.simulator().injectFault(new DenyAccess("GetCallerIdentity"));
        fixture.simulator().purge(created.id());
        fixture.takeCalls();
        for (var operation : List.<Runnable>of(
                () -> fixture.read(created.id(), created.inputs()),
                () -> fixture.delete(created.id(), created.inputs()))) {
            assertThatThrownBy(operation::run)
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContainingAll(
                            created.id(),
                            "cannot tell whether these credentials are of account 123456789012",
                            "skipRequestingAccountId");
        }
        assertThat(fixture.takeCalls()).containsExactly("DescribeTaskSets", "GetCallerIdentity", "DescribeTaskSets");
    }

    @Test
    void readsMissingTaskSetWithoutAccountLookup() {
        var created = fixture.create(SampleInputs.checked());
        fixture.simulator().injectFault(new DenyAccess("GetCallerIdentity"));
        fixture.simulator().purge(created.id());
        var trusting = fixture.reconfigured("{'skipRequestingAccountId': true}");
        assertThat(trusting.read(created.id(), created.inputs())).isEmpty();
        trusting.delete(created.id(), created.inputs());
        assertThat(fixture.calls()).doesNotContain("GetCallerIdentity");
    }

    @Test
    void readsWithoutAccountLookup() {
        var created = fixture.create(SampleInputs.checked());
        fixture.read(created.id(), created.inputs());
        assertThat(fixture.takeCalls()).doesNotContain("GetCallerIdentity");
    }

    private ResourceState update(
            ResourceState created, PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        return fixture.update(created, oldInputs, newInputs);
    }
}
