package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of updates and deletes are retried like those of creates, in virtual time and without preflight. */
class ChangeRetriesTest extends CreateRetryTestBase {
    private static AwsError throttled() {
        return AwsError.of("ThrottlingException", "Rate exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UpdateTaskSet", "TagResource", "UntagResource", "DeleteTaskSet"})
    void retriesThrottledCalls(String operation) {
        reject(operation, throttled(), 5);

        changeAndDelete();

        // The delete scales the task set to 0, after it has marked the task set.
        assertThat(calls(operation))
                .isEqualTo(Set.of("UpdateTaskSet", "TagResource").contains(operation) ? 7 : 6);
        assertThat(fixture.log().statuses()).contains("AWS throttles the requests · 1s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UpdateTaskSet", "TagResource", "UntagResource", "DeleteTaskSet"})
    void retriesCallsWithoutResponse(String operation) {
        fixture.simulator().injectFault(new CommitThenDrop(operation, 2));

        assertThatCode(this::changeAndDelete).doesNotThrowAnyException();
    }

    @Test
    void givesUpAfterRetryWindow() {
        var created = create("{}");
        reject("DeleteTaskSet", throttled(), ALWAYS);

        assertThatThrownBy(() -> fixture.delete(created, created.inputs()))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining(" attempts in 2m");
        assertThat(elapsedSeconds()).isBetween(120L, 125L);
    }

    @Test
    void stopsAtTimeLimit() {
        var created = create("{}");
        reject("DeleteTaskSet", throttled(), ALWAYS);

        assertThatThrownBy(
                        () -> fixture.delete(created.id(), created.inputs(), fixture.context(Duration.ofSeconds(20))))
                .hasMessageContaining("then the time limit (customTimeouts) passed, this call changed nothing");
        assertThat(elapsedSeconds()).isEqualTo(20);
    }

    @Test
    void stopsOnCancel() {
        var created = create("{}");
        reject("DeleteTaskSet", throttled(), ALWAYS);
        fixture.time().after(Duration.ofSeconds(5), fixture::cancel);

        assertThatThrownBy(() -> fixture.delete(created, created.inputs()))
                .hasMessageContaining("then cancelled, this call changed nothing");
        assertThat(elapsedSeconds()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UpdateTaskSet", "DeleteTaskSet"})
    void sendsDeniedCallsOnce(String operation) {
        var created = create("{}");
        fixture.simulator().injectFault(new DenyAccess(operation));

        assertThatThrownBy(() -> fixture.delete(created, created.inputs())).isInstanceOf(AwsCallException.class);
        assertThat(Collections.frequency(fixture.calls(), operation)).isEqualTo(1);
    }

    /** Changes scale and tags, and deletes the task set. */
    private void changeAndDelete() {
        var created = create("{'tags': {'a': '1', 'b': '1'}}");
        var changed = SampleInputs.checked("{'tags': {'a': '2'}, 'scale': {'value': 50}}");
        var updated = fixture.update(created, created.inputs(), changed, List.of());
        fixture.delete(updated, changed);
        assertThat(fixture.isGone(created.id())).isTrue();
    }
}
