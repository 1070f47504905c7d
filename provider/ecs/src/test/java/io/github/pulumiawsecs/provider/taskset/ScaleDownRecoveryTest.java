package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A deletion that is interrupted after it has scaled the task set to 0. */
class ScaleDownRecoveryTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();

    @TempDir
    private Path home;

    private final ProviderFixture machine = ProviderFixture.slow();
    private ResourceState created;

    @BeforeEach
    void create() {
        created = nextDeployment().create(INPUTS);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void restoresScaleInNextDeployment() throws IOException {
        interruptDeletion();
        var next = nextDeployment();

        assertThat(next.diffs(created, INPUTS, INPUTS)).containsExactly("scale.value CHANGED");
        assertThat(next.log().messages())
                .singleElement()
                .asString()
                .startsWith("warning: scale: an interrupted deletion scaled the task set from 100 % to 0");
        machine.takeCalls();
        var restored = next.update(created, INPUTS, INPUTS);

        assertThat(machine.takeCalls())
                .startsWith("DescribeTaskSets", "UpdateTaskSet", "DescribeTaskSets", "UntagResource");
        assertThat(restored.outputs().get("runningCount"))
                .isEqualTo(created.outputs().get("runningCount"));
        assertThat(nextDeployment().diffs(restored, INPUTS, INPUTS)).isEmpty();
        assertThat(entries()).isEmpty();
        assertThat(tagKeys()).doesNotContain(Tags.DELETION_MARKER);
    }

    @Test
    void keepsOutOfBandScale() throws IOException {
        interruptDeletion();
        OutOfBand.scale(machine.simulator(), created.id(), 50);
        var next = nextDeployment();
        next.diffs(created, INPUTS, INPUTS);
        machine.takeCalls();

        var updated = next.update(created, INPUTS, INPUTS);

        assertThat(machine.writes()).isEmpty();
        assertThat(updated.outputs().get("scale").toString()).contains("50");
        assertThat(entries()).isEmpty();
    }

    @Test
    void hidesMarker() {
        interruptDeletion();
        assertThat(tagKeys()).contains(Tags.DELETION_MARKER);

        var read =
                nextDeployment().read(created.id(), created.outputs(), INPUTS).orElseThrow();

        assertThat(read.outputs().toString()).doesNotContain(Tags.DELETION_MARKER);
        assertThat(nextDeployment().read(created.id()).orElseThrow().toString()).doesNotContain(Tags.DELETION_MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TagResource", "UntagResource"})
    void deletesWithoutPermissionForTags(String operation) {
        machine.simulator().injectFault(new DenyAccess(operation));
        var next = nextDeployment();

        next.delete(created.id(), INPUTS);

        assertThat(next.isGone(created.id())).isTrue();
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void showsScaleAfterRefreshOnOtherMachine() {
        interruptDeletion();
        var other = machine.withSession(DeploymentSession.withoutJournal());

        assertThat(other.diffs(created, INPUTS, INPUTS)).isEmpty();
        var refreshed = other.read(created.id(), created.outputs(), INPUTS).orElseThrow();
        assertThat(other.diffs(refreshed, refreshed.inputs(), INPUTS)).containsExactly("scale.value CHANGED");
    }

    @Test
    void warnsWhenScaleIsIgnored() {
        interruptDeletion();
        var next = nextDeployment();

        assertThat(next.diffs(created, INPUTS, INPUTS, List.of(PropertyPath.parse("scale"))))
                .isEmpty();
        assertThat(next.log().messages())
                .singleElement()
                .asString()
                .contains("from 100 % to 0", "ignoreChanges covers it", "aws ecs update-task-set");
    }

    @Test
    void reportsNoDifferenceForScaleZero() {
        interruptDeletion();
        var zero = SampleInputs.checked("{'scale': {'value': 0}}");

        assertThat(nextDeployment().diffs(created, INPUTS, zero)).isEmpty();
    }

    @Test
    void removesEntryOfRevertedScaleDown() throws IOException {
        interruptDeletion();
        OutOfBand.scale(machine.simulator(), created.id(), 50);

        nextDeployment().read(created.id(), created.outputs(), INPUTS);

        assertThat(entries()).isEmpty();
    }

    @Test
    void forgetsScaleDownAfterDelete() throws IOException {
        interruptDeletion();
        assertThat(entries()).hasSize(1);

        nextDeployment().delete(created.id(), INPUTS);

        assertThat(entries()).isEmpty();
    }

    @Test
    void forgetsRejectedScaleDown() throws IOException {
        machine.simulator().injectFault(new DenyAccess("UpdateTaskSet"));

        assertThatThrownBy(() -> nextDeployment().delete(created.id(), INPUTS)).isInstanceOf(AwsCallException.class);

        assertThat(entries()).isEmpty();
        assertThat(tagKeys()).doesNotContain(Tags.DELETION_MARKER);
    }

    private void interruptDeletion() {
        var interrupted = nextDeployment();
        assertThatThrownBy(() -> interrupted.delete(created.id(), INPUTS, interrupted.context(Duration.ofSeconds(3))))
                .isInstanceOf(OperationRejectedException.class);
    }

    private ProviderFixture nextDeployment() {
        return machine.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
    }

    private List<String> tagKeys() {
        return machine.provider().taskSets().describe("demo", "web", List.of(created.id())).getFirst().tags().stream()
                .map(Tag::key)
                .toList();
    }

    private List<Path> entries() throws IOException {
        try (var files = Files.list(home.resolve("aws-ecs/scale-downs"))) {
            return files.toList();
        }
    }
}
