package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshes and deployments after a wait for steady state failed. */
class SteadyStateWaitTest {
    private static final PropertyValue.ObjectValue INPUTS = SampleInputs.checked();

    private final ProviderFixture fixture = ProviderFixture.slow();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsUnsteadyStateOnRefresh() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();

        var found = unfinished(() -> read(left, INPUTS));
        assertThat(found.getMessage())
                .startsWith("task set " + left.id() + ": is still not steady (0/4 running, 4 pending)")
                .contains("waitForSteadyState: false");
        assertThat(found.state().inputs())
                .isEqualTo(INPUTS.with("tagsAll", PropertyValue.ObjectValue.EMPTY)
                        .with("__defaultTags", PropertyValue.ObjectValue.EMPTY));
        assertThat(unfinished(() -> read(found.state(), INPUTS)).state()).isEqualTo(found.state());

        fixture.time().advance(Duration.ofMinutes(1));
        var steady = read(found.state(), INPUTS);
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        assertThat(steady.outputs().fields().keySet()).doesNotContain("__notSteady");
    }

    @Test
    void readsUnsteadyTaskSetWithoutWait() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        assertThat(read(left, SampleInputs.checked("{'waitForSteadyState': false}"))
                        .id())
                .isEqualTo(left.id());
    }

    @Test
    void readsChangedTaskSetWithoutWarning() {
        var made = fixture.create(INPUTS);
        fixture.simulator().call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 8}");
        assertThat(read(made, INPUTS).outputs().get("stabilityStatus"))
                .isEqualTo(new PropertyValue.StringValue("STABILIZING"));
    }

    @Test
    void announcesResumedWaitInPreview() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        fixture.log().clear();
        fixture.previewUpdate(left, INPUTS, INPUTS);
        assertThat(fixture.log().progress()).containsExactly("continues to wait until the task set is steady");
    }

    @Test
    void resumesWaitWithProviderOnlyChange() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        // When an update succeeds, the engine deletes the set that it replaces.
        fixture.simulator().clearCalls();
        var steady = update(left, SampleInputs.checked("{'forceDelete': true}"));
        assertThat(fixture.simulator().writes()).isEmpty();
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        fixture.takeCalls();

        var let = update(left, SampleInputs.checked("{'waitForSteadyState': false}"));
        assertThat(fixture.takeCalls()).isEmpty();
        assertThat(let.outputs().fields().keySet()).doesNotContain("__notSteady");
    }

    @Test
    void requiresStableSteadyState() {
        fixture.simulator()
                .injectFault("web:1", new TaskFault.ContainerExit(Duration.ofSeconds(2), 78), Integer.MAX_VALUE);
        var left = unfinished(() -> fixture.create(INPUTS)).state();
        fixture.simulator().call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 1}");
        while (!isSteadyNow(left)) {
            fixture.time().advance(Duration.ofMillis(500));
        }
        assertThat(unfinished(() -> update(left, INPUTS))).hasMessageContaining("exited with 78");
    }

    @Test
    void ignoresFailuresBeforeAdoption(@TempDir Path home) {
        var crashed = fixture.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
        var image = new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: not found");
        fixture.simulator().injectFault("web:1", image, Integer.MAX_VALUE);
        var made = unfinished(() -> crashed.create(INPUTS));
        fixture.simulator().clearTaskFaults();

        var adopted = fixture.withSession(DeploymentSession.withJournalIn(home, Optional.empty()))
                .create(INPUTS);
        assertThat(adopted.id()).isEqualTo(made.state().id());
        assertThat(adopted.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void countsEventsSinceScaling() {
        var half = SampleInputs.checked("{'scale': {'value': 50}}");
        var made = fixture.create(half);
        fixture.simulator()
                .injectFault(
                        "web:1",
                        new TaskFault.PlacementFailure(Duration.ofHours(1), "there is none."),
                        Integer.MAX_VALUE);

        assertThat(unfinished(() -> update(made, half, INPUTS, List.of())))
                .hasMessageContainingAll("after 5m", "2/4 running", "unable to place a task because there is none.");
    }

    @Test
    void skipsWaitForIgnoredScale() {
        var half = SampleInputs.checked("{'scale': {'value': 50}}");
        var left = unfinished(() -> fixture.create(half, fixture.context(Duration.ofSeconds(3))))
                .state();
        OutOfBand.scale(fixture.simulator(), left.id(), 100);

        var steady = update(left, half, half, List.of(PropertyPath.parse("scale")));
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void waitsForScaleAfterTagsSucceed() {
        var half = SampleInputs.checked("{'scale': {'value': 50}}");
        var tagged = SampleInputs.checked("{'tags': {'a': '1'}}");
        var made = fixture.create(half);
        fixture.simulator().injectFault(new DenyAccess("TagResource"));
        var partly = unfinished(() -> update(made, half, tagged, List.of())).state();
        fixture.simulator().clearApiFaults();
        fixture.takeCalls();

        var done = update(partly, half, tagged, List.of());
        assertThat(fixture.takeCalls()).startsWith("TagResource").doesNotContain("UpdateTaskSet");
        assertThat(done.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void revertsScaleWithProviderOnlyChange() {
        var made = fixture.create(INPUTS);
        fixture.simulator().injectFault(new DenyAccess("TagResource"));
        var changed = SampleInputs.checked("{'scale': {'value': 50}, 'tags': {'a': '1'}}");
        var partly = unfinished(() -> update(made, INPUTS, changed, List.of())).state();
        fixture.takeCalls();

        var back = update(partly, INPUTS, SampleInputs.checked("{'forceDelete': true}"), List.of());
        assertThat(fixture.takeCalls()).contains("UpdateTaskSet");
        assertThat(back.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void rejectsOperationsAfterCancel() {
        var made = fixture.create(INPUTS);
        fixture.cancel();
        fixture.simulator().clearCalls();

        var half = SampleInputs.checked("{'scale': {'value': 50}}");
        for (ThrowingCallable begun : List.<ThrowingCallable>of(
                () -> fixture.create(INPUTS), () -> update(made, half), () -> fixture.delete(made.id(), INPUTS))) {
            assertThatThrownBy(begun)
                    .isInstanceOf(OperationRejectedException.class)
                    .hasMessageContaining("cancelled before");
        }
        assertThat(fixture.simulator().writes()).isEmpty();
    }

    private boolean isSteadyNow(ResourceState set) {
        var shown = fixture.provider()
                .taskSets()
                .describeInOwnAccount(TaskSetArn.parse(set.id()).orElseThrow());
        return TaskSetStatus.isSteady(shown.orElseThrow());
    }

    private ResourceState update(ResourceState before, PropertyValue.ObjectValue news) {
        return update(before, INPUTS, news, List.of());
    }

    private ResourceState update(
            ResourceState before,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored) {
        return fixture.update(before, olds, news, ignored);
    }

    private ResourceState create(Duration limit) {
        return fixture.create(INPUTS, fixture.context(limit));
    }

    private ResourceState read(ResourceState before, PropertyValue.ObjectValue inputs) {
        return fixture.read(before.id(), before.outputs(), inputs).orElseThrow();
    }

    private static ResourceInitFailedException unfinished(ThrowingCallable call) {
        return catchThrowableOfType(ResourceInitFailedException.class, call);
    }
}
