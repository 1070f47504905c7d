package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The background search of a machine that has no file of the interrupted deletion. */
class InterruptedDeleteScanTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();
    private static final ObjectValue HALF = SampleInputs.checked("{'scale': {'value': 50}}");
    private static final List<PropertyPath> NONE = List.of();

    @TempDir
    private Path home;

    private final ProviderFixture interrupted = ProviderFixture.slow();
    private ProviderFixture next;
    private TaskSetResource resource;
    private ResourceState created;

    @BeforeEach
    void create() {
        created = interrupted.create(INPUTS);
        beginDeployment();
    }

    @AfterEach
    void close() {
        interrupted.close();
    }

    @Test
    void restoresScaleInUpAfterPreview() {
        interruptDeletion();
        assertThat(diff(NONE)).isEmpty();
        resource.onCancel(next.log());
        resource.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .startsWith("task set " + created.id()
                        + ": an interrupted deletion scaled the task set from 100 % to 0. Next: run `pulumi up`");

        beginDeployment();
        assertThat(diff(NONE)).containsExactly("scale.value CHANGED");
        update(INPUTS);
        assertThat(next.log().warnings()).hasSize(1).allMatch(warning -> warning.startsWith("scale: "));

        beginDeployment();
        assertThat(diff(NONE)).isEmpty();
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void namesCommandWhenScaleIsIgnored() {
        interruptDeletion();
        diff(List.of(PropertyPath.parse("scale")));
        resource.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains("ignoreChanges covers it", "aws ecs update-task-set --task-set " + created.id());
    }

    /** AWS accepted the delete before the interruption, so that an unchanged program changes nothing. */
    @Test
    void namesDeletedTaskSetOfState() {
        interrupted.time().advance(Duration.ofMinutes(6));
        beginDeployment();
        OutOfBand.drain(interrupted.simulator(), created.id());
        assertNamesDeleted();
        interrupted.simulator().purge(created.id());
        beginDeployment();
        assertNamesDeleted();
    }

    /** AWS may not show a new task set for minutes. */
    @Test
    void namesNoNewTaskSetThatAwsHides() {
        interrupted.simulator().purge(created.id());
        diff(NONE);
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    private void assertNamesDeleted() {
        assertThat(diff(NONE)).isEmpty();
        resource.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains(created.id(), "is deleted or being deleted", "pulumi refresh");
    }

    @Test
    void namesNoTaskSetThatDeploymentDeletes() {
        interrupted.time().advance(Duration.ofMinutes(6));
        beginDeployment();
        diff(NONE);
        resource.delete(
                new DeleteRequest(TaskSetOperations.URN, created.id(), created.outputs(), INPUTS), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void ignoresScaleOfAnotherActor() {
        OutOfBand.scale(interrupted.simulator(), created.id(), 0);
        assertReportsNothing();
    }

    @Test
    void ignoresMarkerOfTaskSetWithTasks() {
        interruptDeletion();
        OutOfBand.scale(interrupted.simulator(), created.id(), 50);
        assertReportsNothing();
    }

    /** The marker must not apply to a scale of 0 that a controller sets later. */
    @Test
    void removesMarkerOfTaskSetWithTasks() {
        interruptDeletion();
        OutOfBand.scale(interrupted.simulator(), created.id(), 50);
        beginDeployment();
        created = next.read(created.id(), created.outputs(), INPUTS).orElseThrow();
        next.provider().session().recordChange();
        new TaskSetResource(next.provider(), Runnable::run).onStop();

        OutOfBand.scale(interrupted.simulator(), created.id(), 0);
        beginDeployment();
        assertReportsNothing();
    }

    /** A deletion of the same deployment needs its marker. */
    @Test
    void keepsMarkerOfNewDeletion() {
        interruptDeletion();
        OutOfBand.scale(interrupted.simulator(), created.id(), 50);
        beginDeployment();
        created = next.read(created.id(), created.outputs(), INPUTS).orElseThrow();
        next.delete(created.id(), INPUTS);

        assertThat(next.provider().session().markersToRemove().getOrDefault(created.id(), Set.of()))
                .doesNotContain(Tags.DELETION_MARKER);
    }

    @Test
    void ignoresScaleZeroInState() {
        interruptDeletion();
        created = next.read(created.id(), created.outputs(), INPUTS).orElseThrow();
        assertReportsNothing();
    }

    @Test
    void ignoresMarkerOfOtherBackend() {
        interruptDeletion();
        next = interrupted.withSession(DeploymentSession.withJournalIn(home, Optional.of("file:///elsewhere")));
        resource = new TaskSetResource(next.provider(), Runnable::run);
        assertReportsNothing();
    }

    @Test
    void ignoresScaleThatDeploymentSets() {
        interruptDeletion();
        diff(NONE);
        update(HALF);
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void ignoresTaskSetThatDeploymentDeletes() {
        interruptDeletion();
        diff(NONE);
        resource.delete(
                new DeleteRequest(TaskSetOperations.URN, created.id(), created.outputs(), INPUTS), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void readsTagsOnlyWhenScaleDiffers() {
        next.takeCalls();
        diff(NONE);
        resource.onCancel(next.log());
        assertThat(next.takeCalls()).containsExactly("DescribeServices");
    }

    private void assertReportsNothing() {
        diff(NONE);
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
        beginDeployment();
        assertThat(diff(NONE)).doesNotContain("scale.value CHANGED");
    }

    private void interruptDeletion() {
        assertThatThrownBy(() -> interrupted.delete(created.id(), INPUTS, interrupted.context(Duration.ofSeconds(3))))
                .isInstanceOf(OperationRejectedException.class);
    }

    private void beginDeployment() {
        next = interrupted.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
        resource = new TaskSetResource(next.provider(), Runnable::run);
    }

    /** Calls Check and Diff of an unchanged program, and returns the differences. */
    private List<String> diff(List<PropertyPath> ignoreChanges) {
        resource.onCheck(new CheckRequest(TaskSetOperations.URN, created.inputs(), created.inputs()));
        var request = new DiffRequest(
                TaskSetOperations.URN,
                created.id(),
                created.outputs(),
                created.inputs(),
                created.inputs(),
                ignoreChanges);
        resource.onDiff(request);
        var result = resource.diff(request);
        result.warnings().forEach(next.log()::warning);
        return result.diffs().stream()
                .map(diff -> diff.path() + " " + diff.type())
                .toList();
    }

    private void update(ObjectValue inputs) {
        created = resource.update(
                new UpdateRequest(
                        TaskSetOperations.URN, created.id(), created.outputs(), created.inputs(), inputs, NONE, false),
                next.context());
    }
}
