package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What refreshes and later deployments make of a task set that was waited for in vain. */
class SteadyStateWaitTest {
    private static final PropertyValue.ObjectValue INPUTS = SimulatedProvider.inputs("{}");

    private final SlowProviderFixture slow = new SlowProviderFixture();

    @AfterEach
    void close() {
        slow.close();
    }

    @Test
    void keepsUnsteadyStateOnRefresh() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();

        var found = unfinished(() -> read(left, INPUTS));
        assertThat(found.getMessage())
                .startsWith("The task set " + left.id() + " is still not steady: 0/4 running, 4 pending. ")
                .contains("waitForSteadyState: false");
        assertThat(found.state().inputs()).isEqualTo(INPUTS.with("tagsAll", PropertyValue.ObjectValue.EMPTY));
        assertThat(unfinished(() -> read(found.state(), INPUTS)).state()).isEqualTo(found.state());

        slow.sleep(Duration.ofMinutes(1));
        var steady = read(found.state(), INPUTS);
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        assertThat(steady.outputs().fields().keySet()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void readsUnsteadyTaskSetWithoutWait() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        assertThat(read(left, SimulatedProvider.inputs("{'waitForSteadyState': false}"))
                        .id())
                .isEqualTo(left.id());
    }

    @Test
    void readsChangedTaskSetWithoutWarning() {
        var made = create(SlowProviderFixture.LIMIT);
        slow.simulator.call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 8}");
        assertThat(read(made, INPUTS).outputs().get("stabilityStatus"))
                .isEqualTo(new PropertyValue.StringValue("STABILIZING"));
    }

    @Test
    void announcesResumedWaitInPreview() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        slow.progress.clear();
        new TaskSetResource(slow.provider)
                .update(
                        new UpdateRequest(
                                TaskSetOperations.URN, left.id(), left.outputs(), INPUTS, INPUTS, List.of(), true),
                        slow.operation(SlowProviderFixture.LIMIT));
        assertThat(slow.progress).containsExactly("continues to wait until the task set is steady");
    }

    @Test
    void resumesWaitWithProviderOnlyChange() {
        var left = unfinished(() -> create(Duration.ofSeconds(3))).state();
        // When an update succeeds, the engine deletes the set that it replaces.
        slow.simulator.clearCalls();
        var steady = update(left, SimulatedProvider.inputs("{'forceDelete': true}"));
        assertThat(slow.simulator.writes()).isEmpty();
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        slow.called();

        var let = update(left, SimulatedProvider.inputs("{'waitForSteadyState': false}"));
        assertThat(slow.called()).isEmpty();
        assertThat(let.outputs().fields().keySet()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void requiresStableSteadyState() {
        slow.simulator.injectFault("web:1", new TaskFault.ContainerExit(Duration.ofSeconds(2), 78), Integer.MAX_VALUE);
        var left = unfinished(() -> create(SlowProviderFixture.LIMIT)).state();
        slow.simulator.call("UpdateService", "{'cluster': 'demo', 'service': 'web', 'desiredCount': 1}");
        while (!isSteadyNow(left)) {
            slow.sleep(Duration.ofMillis(500));
        }
        assertThat(unfinished(() -> update(left, INPUTS))).hasMessageContaining("exited with 78");
    }

    @Test
    void ignoresFailuresBeforeAdoption(@TempDir Path home) {
        try (var crashed = new SlowProviderFixture(DeploymentSession.withJournalIn(home))) {
            var image = new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: not found");
            crashed.simulator.injectFault("web:1", image, Integer.MAX_VALUE);
            var operation = crashed.operation(SlowProviderFixture.LIMIT);
            var made = unfinished(() -> ResourceCalls.create(crashed.provider, URN, INPUTS, operation));
            crashed.simulator.clearTaskFaults();

            var adopted = ResourceCalls.create(crashed.provider, URN, INPUTS, operation);
            assertThat(adopted.id()).isEqualTo(made.state().id());
            assertThat(adopted.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
        }
    }

    @Test
    void countsEventsSinceScaling() {
        var half = SimulatedProvider.inputs("{'scale': {'value': 50}}");
        var made = ResourceCalls.create(slow.provider, URN, half, slow.operation(SlowProviderFixture.LIMIT));
        slow.simulator.injectFault(
                "web:1", new TaskFault.PlacementFailure(Duration.ofHours(1), "there is none."), Integer.MAX_VALUE);

        assertThat(unfinished(() -> update(made, half, INPUTS, List.of())))
                .hasMessageContainingAll("after 5m", "2/4 running", "unable to place a task because there is none.");
    }

    @Test
    void skipsWaitForIgnoredScale() {
        var half = SimulatedProvider.inputs("{'scale': {'value': 50}}");
        var left = unfinished(
                        () -> ResourceCalls.create(slow.provider, URN, half, slow.operation(Duration.ofSeconds(3))))
                .state();
        slow.simulator.call(
                "UpdateTaskSet",
                "{'cluster': 'demo', 'service': 'web', 'taskSet': '" + left.id()
                        + "', 'scale': {'value': 100, 'unit': 'PERCENT'}}");

        var steady = update(left, half, half, List.of(PropertyPath.parse("scale")));
        assertThat(steady.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void waitsForScaleAfterTagsSucceed() {
        var half = SimulatedProvider.inputs("{'scale': {'value': 50}}");
        var tagged = SimulatedProvider.inputs("{'tags': {'a': '1'}}");
        var made = ResourceCalls.create(slow.provider, URN, half, slow.operation(SlowProviderFixture.LIMIT));
        slow.simulator.injectFault(new DenyAccess("TagResource"));
        var partly = unfinished(() -> update(made, half, tagged, List.of())).state();
        slow.simulator.clearApiFaults();
        slow.called();

        var done = update(partly, half, tagged, List.of());
        assertThat(slow.called()).startsWith("TagResource").doesNotContain("UpdateTaskSet");
        assertThat(done.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void revertsScaleWithProviderOnlyChange() {
        var made = create(SlowProviderFixture.LIMIT);
        slow.simulator.injectFault(new DenyAccess("TagResource"));
        var changed = SimulatedProvider.inputs("{'scale': {'value': 50}, 'tags': {'a': '1'}}");
        var partly = unfinished(() -> update(made, INPUTS, changed, List.of())).state();
        slow.called();

        var back = update(partly, INPUTS, SimulatedProvider.inputs("{'forceDelete': true}"), List.of());
        assertThat(slow.called()).contains("UpdateTaskSet");
        assertThat(back.outputs().get("runningCount")).isEqualTo(new PropertyValue.NumberValue(4));
    }

    @Test
    void rejectsOperationsAfterCancel() {
        var made = create(SlowProviderFixture.LIMIT);
        slow.operations.cancelAll();
        slow.simulator.clearCalls();

        var half = SimulatedProvider.inputs("{'scale': {'value': 50}}");
        for (ThrowingCallable begun : List.<ThrowingCallable>of(
                () -> create(SlowProviderFixture.LIMIT),
                () -> update(made, half),
                () -> ResourceCalls.delete(
                        slow.provider, made.id(), INPUTS, slow.operation(SlowProviderFixture.LIMIT)))) {
            assertThatThrownBy(begun)
                    .isInstanceOf(OperationRejectedException.class)
                    .hasMessageStartingWith("cancelled before");
        }
        assertThat(slow.simulator.writes()).isEmpty();
    }

    private boolean isSteadyNow(ResourceState set) {
        var shown = slow.provider
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
        return ResourceCalls.update(
                slow.provider,
                before.id(),
                before.outputs(),
                olds,
                news,
                ignored,
                slow.operation(SlowProviderFixture.LIMIT));
    }

    private ResourceState create(Duration limit) {
        return ResourceCalls.create(slow.provider, URN, INPUTS, slow.operation(limit));
    }

    private ResourceState read(ResourceState before, PropertyValue.ObjectValue inputs) {
        return ResourceCalls.read(slow.provider, Log.SILENT, before.id(), before.outputs(), inputs)
                .orElseThrow();
    }

    private static ResourceInitFailedException unfinished(ThrowingCallable call) {
        return catchThrowableOfType(ResourceInitFailedException.class, call);
    }
}
