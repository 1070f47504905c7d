package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.simulator.fault.HiddenTaskSets;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task sets that AWS does not show for a while. */
class EventualConsistencyTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();

    private final ProviderFixture fixture = ProviderFixture.slow();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 45, 240})
    void waitsForHiddenNewTaskSet(int seconds) {
        hideFor(Duration.ofSeconds(seconds));

        var created = fixture.create(INPUTS);

        assertThat(fixture.taskSets()).containsExactly(created.id());
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
        assertThat(fixture.log().progress()).contains("not visible");
        assertThat(created.outputs().fields()).doesNotContainKeys("__neverShown", "__notSteady", "__inputsOutdated");
    }

    @Test
    void keepsTaskSetThatIsNeverShown() {
        hideFor(Duration.ofHours(1));

        var left = initFailed(() -> fixture.create(INPUTS));

        assertThat(left.getMessage()).contains("AWS has not shown it since", "pulumi refresh");
        assertThat(fixture.time().elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        fixture.simulator().clearApiFaults();
        assertThat(fixture.taskSets()).containsExactly(left.state().id());
        assertThat(fixture.read(left.state().id(), left.state().outputs(), INPUTS))
                .isPresent();
    }

    @Test
    void findsHiddenTaskSetOnRefreshAfterShortWait() {
        hideFor(Duration.ofMinutes(4));
        var left = initFailed(() -> fixture.create(INPUTS, fixture.context(Duration.ofSeconds(20))))
                .state();

        assertThat(fixture.read(left.id(), left.outputs(), INPUTS)).isPresent();
    }

    @Test
    void resumesWaitForHiddenTaskSet() {
        hideFor(Duration.ofMinutes(4));
        var left = initFailed(() -> fixture.create(INPUTS, fixture.context(Duration.ofSeconds(20))))
                .state();

        assertThat(fixture.update(left, INPUTS, INPUTS).id()).isEqualTo(left.id());
    }

    @Test
    void refreshesHiddenTaskSetThatDoesNotWait() {
        var inputs = SampleInputs.checked("{'waitForSteadyState': false}");
        hideFor(Duration.ofMinutes(2));
        var created = fixture.create(inputs);

        assertThat(fixture.read(created.id(), created.outputs(), inputs)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void keepsTaskSetAfterMissingReads(int missing) {
        var created = fixture.create(INPUTS);
        fixture.time().advance(Duration.ofHours(1));
        var reads = new AtomicInteger();
        fixture.simulator().injectFault(new HiddenTaskSets(() -> reads.incrementAndGet() <= missing));

        assertThat(fixture.read(created.id(), created.outputs(), INPUTS)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false",
        "2, false",
        "3, false",
        "4, false",
        "5, false",
        "6, false",
        "7, false",
        "8, false",
        "9, false",
        "10, false",
        "1, true",
        "2, true",
        "3, true",
        "4, true"
    })
    void deletesTaskSetAfterMissingRead(int missing, boolean force) {
        var created = fixture.create(INPUTS);
        var reads = new AtomicInteger();
        fixture.simulator().injectFault(new HiddenTaskSets(() -> reads.incrementAndGet() == missing));

        fixture.delete(created.id(), SampleInputs.checked("{'forceDelete': " + force + "}"));

        fixture.simulator().clearApiFaults();
        assertThat(fixture.writes()).contains("DeleteTaskSet");
        assertThat(fixture.isGone(created.id())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 10", "PT1H, 5"})
    void concludesGoneWithinSeconds(Duration age, int seconds) {
        var created = fixture.create(INPUTS);
        fixture.time().advance(age);
        fixture.simulator().purge(created.id());
        var start = fixture.time().elapsed();

        assertThat(fixture.read(created.id(), created.outputs(), INPUTS)).isEmpty();

        assertThat(fixture.time().elapsed().minus(start)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void deletesGoneTaskSetWithoutWrites() {
        var created = fixture.create(INPUTS);
        fixture.time().advance(Duration.ofHours(1));
        fixture.simulator().purge(created.id());
        fixture.takeCalls();

        fixture.resource()
                .delete(
                        new DeleteRequest(ProviderFixture.URN, created.id(), created.outputs(), INPUTS),
                        fixture.context());

        assertThat(fixture.takeDistinctCalls())
                .containsExactly("DescribeTaskSets", "GetCallerIdentity", "DescribeTaskSets");
    }

    @Test
    void rejectsCancelledReadOfHiddenTaskSet() {
        var created = fixture.create(INPUTS);
        hideFor(Duration.ofHours(1));
        fixture.time().after(Duration.ofSeconds(2), fixture::cancel);

        assertThatThrownBy(() -> fixture.read(created.id(), created.outputs(), INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(created.id(), "run the command again");
    }

    private void hideFor(Duration duration) {
        var end = fixture.time().elapsed().plus(duration);
        fixture.simulator()
                .injectFault(new HiddenTaskSets(() -> fixture.time().elapsed().compareTo(end) < 0));
    }

    private static ResourceInitFailedException initFailed(ThrowingCallable call) {
        return catchThrowableOfType(ResourceInitFailedException.class, call);
    }
}
