package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes of a PRIMARY task set with {@code forceDelete}, in the orders of calls of the engine. */
class PrimaryProtectionTest {
    private static final Urn OTHER =
            Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:TaskSet::green").orElseThrow();
    private static final Urn PRIMARY_URN =
            Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:PrimaryTaskSet::web").orElseThrow();
    private static final ObjectValue INPUTS = SampleInputs.checked("{'forceDelete': true}");
    private static final ObjectValue REPLACED =
            SampleInputs.checked("{'forceDelete': true, 'taskDefinition': 'web:2'}");

    private final ProviderFixture earlier =
            ProviderFixture.builder().virtualTime().build();
    private final ProviderFixture fixture = earlier.withSession(DeploymentSession.withoutJournal());
    private ResourceState primary;

    @TempDir
    private Path home;

    @BeforeEach
    void createPrimary() {
        primary = earlier.create(INPUTS);
        OutOfBand.promote(fixture.simulator(), primary.id());
        fixture.takeCalls();
    }

    @AfterEach
    void close() {
        earlier.close();
    }

    @Test
    void keepsPrimaryOnReplace() {
        fixture.checked(INPUTS, REPLACED);
        fixture.diffs(primary, INPUTS, REPLACED);
        fixture.create(REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryOnReplaceWithoutDiff() {
        fixture.checked(INPUTS, REPLACED);
        fixture.create(REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryOnPendingDelete() {
        var current = earlier.create(REPLACED);
        fixture.checked(REPLACED, REPLACED);
        fixture.diffs(current, REPLACED, REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryOnDeleteBeforeReplace() {
        fixture.checked(INPUTS, REPLACED);
        fixture.diffs(primary, INPUTS, REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryWhenDependencyIsDeletedFirst() {
        fixture.diffs(
                primary, INPUTS, INPUTS.with("taskDefinition", new PropertyValue.UnknownValue(UnknownKind.STRING)));

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryOnReplaceOfAlias() {
        fixture.resource().onCheck(new CheckRequest(OTHER, INPUTS, REPLACED));
        fixture.resource().onDiff(new DiffRequest(OTHER, primary.id(), primary.outputs(), INPUTS, REPLACED, List.of()));

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryWhileProgramUsesService() {
        var arn = "arn:aws:ecs:us-east-1:123456789012:service/demo/web";
        fixture.resource()
                .onCheck(new CheckRequest(
                        OTHER, ObjectValue.EMPTY, INPUTS.with("service", new PropertyValue.StringValue(arn))));

        assertRejected("the program still has task sets of the service");
    }

    /** The new provider of the resource is another process of the same engine. */
    @Test
    void keepsPrimaryOnReplaceByOtherPlugin() {
        var created = session("engine").create(REPLACED);

        assertThatThrownBy(() -> session("engine").delete(primary, INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(primary.id(), "PRIMARY", "A replacement does not delete it");
        assertThat(fixture.taskSets()).containsExactlyInAnyOrder(primary.id(), created.id());
    }

    @Test
    void deletesPrimaryOnDestroyAfterInterruptedReplacement() {
        var orphan = session("earlier engine").create(REPLACED);

        session("engine").delete(primary, INPUTS);

        assertThat(fixture.taskSets()).containsExactly(orphan.id());
    }

    private ProviderFixture session(String engine) {
        return earlier.withSession(DeploymentSession.withJournalIn(home, Optional.empty(), engine));
    }

    @Test
    void deletesPrimaryOnDestroy() {
        delete();

        assertThat(fixture.taskSets()).isEmpty();
    }

    @Test
    void deletesPrimaryOnDestroyAfterRefresh() {
        var refreshed = fixture.read(primary.id(), primary.outputs(), INPUTS).orElseThrow();
        fixture.diffs(refreshed, refreshed.inputs(), INPUTS);

        delete();

        assertThat(fixture.taskSets()).isEmpty();
    }

    @Test
    void deletesPrimaryWhenProgramLeavesService() {
        var elsewhere = INPUTS.with("service", new PropertyValue.StringValue("other"));
        fixture.resource().onCheck(new CheckRequest(OTHER, ObjectValue.EMPTY, elsewhere));

        delete();

        assertThat(fixture.taskSets()).isEmpty();
    }

    @Test
    void forceDeletesReplacedTaskSetAfterPromotion() {
        fixture.checked(INPUTS, REPLACED);
        fixture.diffs(primary, INPUTS, REPLACED);
        var created = fixture.create(REPLACED);
        OutOfBand.promote(fixture.simulator(), created.id());

        delete();

        assertThat(fixture.taskSets()).containsExactly(created.id());
        assertThat(fixture.writes()).doesNotContain("UpdateTaskSet");
    }

    @Test
    void deletesPrimaryAfterItsPrimaryTaskSet() {
        deletePrimaryTaskSet("web");

        fixture.delete(primary, SampleInputs.checked());

        assertThat(fixture.taskSets()).isEmpty();
        // Without forceDelete, the tasks stop first.
        assertThat(fixture.writes())
                .containsSubsequence("UpdateTaskSet", "DeleteTaskSet")
                .containsOnlyOnce("DeleteTaskSet");
    }

    @Test
    void keepsPrimaryWithoutForceDelete() {
        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("add a PrimaryTaskSet to the program or set forceDelete: true")
                .extracting(Throwable::getMessage)
                .asString()
                .is(MessageForm.withNextStep());
        assertThat(fixture.taskSets()).containsExactly(primary.id());
    }

    @Test
    void keepsPrimaryAfterPrimaryTaskSetOfOtherService() {
        deletePrimaryTaskSet("other");

        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class);
    }

    @Test
    void keepsPrimaryOnReplaceAfterItsPrimaryTaskSet() {
        fixture.checked(INPUTS, REPLACED);
        deletePrimaryTaskSet("web");

        assertRejected("A replacement does not delete it");
    }

    @Test
    void keepsPrimaryWhileProgramUsesServiceAfterItsPrimaryTaskSet() {
        fixture.resource().onCheck(new CheckRequest(OTHER, ObjectValue.EMPTY, INPUTS));
        deletePrimaryTaskSet("web");

        assertRejected("the program still has task sets of the service");
    }

    @Test
    void keepsPrimaryWhenPrimaryTaskSetWasRenamed() {
        deletePrimaryTaskSet("web");
        var renamed = Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:PrimaryTaskSet::renamed")
                .orElseThrow();
        var inputs = ObjectValue.EMPTY.with("taskSet", new PropertyValue.StringValue(primary.id()));
        primaryTaskSet().onCheck(new CheckRequest(renamed, ObjectValue.EMPTY, inputs));

        assertThatThrownBy(() -> fixture.delete(primary, SampleInputs.checked()))
                .isInstanceOf(OperationRejectedException.class);
    }

    /** A destroy ended after it had scaled the task set to 0. */
    @Test
    void continuesInterruptedDestroy() {
        OutOfBand.scale(fixture.simulator(), primary.id(), 0);

        fixture.delete(primary, SampleInputs.checked());

        assertThat(fixture.taskSets()).isEmpty();
    }

    @Test
    void keepsScaledDownPrimaryOnReplace() {
        OutOfBand.scale(fixture.simulator(), primary.id(), 0);
        fixture.checked(INPUTS, REPLACED);

        assertRejected("A replacement does not delete it");
    }

    @Test
    void doesNotWarnWhenPrimaryTaskSetPromotes() {
        var refreshed = fixture.read(primary.id(), primary.outputs(), INPUTS).orElseThrow();
        primaryTaskSet()
                .read(
                        new ReadRequest(
                                PRIMARY_URN,
                                serviceArn("web"),
                                ObjectValue.EMPTY,
                                ObjectValue.EMPTY.with("a", primaryArn())),
                        fixture.context());

        fixture.diffs(refreshed, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);
        fixture.diffs(primary, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);

        assertThat(fixture.log().warnings()).isEmpty();
    }

    private Resource primaryTaskSet() {
        return fixture.resource("aws-ecs:index:PrimaryTaskSet");
    }

    private PropertyValue primaryArn() {
        return new PropertyValue.StringValue(primary.id());
    }

    private static String serviceArn(String service) {
        return "arn:aws:ecs:us-east-1:123456789012:service/demo/" + service;
    }

    private void deletePrimaryTaskSet(String service) {
        primaryTaskSet()
                .delete(
                        new DeleteRequest(PRIMARY_URN, serviceArn(service), ObjectValue.EMPTY, ObjectValue.EMPTY),
                        fixture.context());
    }

    @Test
    void warnsAboutPromotionThatStateLacks() {
        fixture.diffs(primary, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);

        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .startsWith("status: the change replaces the PRIMARY task set.");
        assertThat(fixture.calls()).containsOnlyOnce("DescribeServices");
    }

    @Test
    void warnsOncePerPreview() {
        var refreshed = fixture.read(primary.id(), primary.outputs(), INPUTS).orElseThrow();

        fixture.diffs(refreshed, INPUTS, REPLACED);
        fixture.previewCreate(REPLACED);

        assertThat(fixture.log().warnings()).containsExactly(TaskSetDiff.REPLACES_PRIMARY.toString());
    }

    @Test
    void warnsWhenServiceChanges() {
        var moved = REPLACED.with("service", new PropertyValue.StringValue("other"));
        fixture.diffs(primary, INPUTS, moved);
        fixture.previewCreate(moved);

        assertThat(fixture.log().warnings()).contains(TaskSetDiff.REPLACES_PRIMARY.toString());
    }

    private void assertRejected(String reason) {
        assertThatThrownBy(this::delete)
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(primary.id(), "PRIMARY", reason, "update-service-primary-task-set");
        assertThat(fixture.taskSets()).contains(primary.id());
        assertThat(fixture.writes()).doesNotContain("DeleteTaskSet", "UpdateTaskSet");
    }

    private void delete() {
        fixture.resource()
                .delete(
                        new DeleteRequest(ProviderFixture.URN, primary.id(), primary.outputs(), INPUTS),
                        fixture.context());
    }
}
