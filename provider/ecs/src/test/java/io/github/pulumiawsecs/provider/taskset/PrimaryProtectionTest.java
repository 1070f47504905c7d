package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes of a PRIMARY task set with {@code forceDelete}, in the orders of calls of the engine. */
class PrimaryProtectionTest extends PrimaryTestBase {
    @TempDir
    private Path home;

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
}
