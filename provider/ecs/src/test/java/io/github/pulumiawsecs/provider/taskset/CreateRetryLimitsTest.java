package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Retries of CreateTaskSet that a cancel or the deadline ends. */
class CreateRetryLimitsTest extends CreateRetryTestBase {
    @Test
    void cancelsWithoutAnotherCall() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        fixture.time().after(Duration.ofSeconds(2), fixture::cancel);
        assertThat(createError("{}"))
                .hasMessageContainingAll("2 attempts in 2s, then cancelled, no task set was created", "(dependsOn)")
                .extracting(AwsCallException::outcome)
                .isEqualTo(Outcome.REJECTED);
        assertThat(fixture.writes()).containsExactly("CreateTaskSet", "CreateTaskSet");
    }

    @Test
    void cancelsDuringBackoff() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        fixture.time().after(Duration.ofSeconds(63), fixture::cancel);
        createError("{}");
        assertThat(elapsedSeconds()).isEqualTo(63);
    }

    @Test
    void cancelsAtEndOfBackoff() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        fixture.time().after(Duration.ofSeconds(1), () -> {
            fixture.cancel();
            var _ = Thread.interrupted();
        });
        assertThat(createError("{}")).hasMessageContaining("then cancelled");
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
    }

    @Test
    void cancelsAfterRunningCall() {
        fixture.simulator().injectFault((call, next) -> {
            if (!call.operation().equals("CreateTaskSet")) {
                return next.handle(call);
            }
            fixture.cancel();
            return new Response.Failure(AwsError.serviceNotFound());
        });
        assertThat(createError("{}")).hasMessageContaining("1 attempt in 0s, then cancelled, no task set");
        assertThat(fixture.writes()).containsExactly("CreateTaskSet");
    }

    @Test
    void reportsUnknownOutcomeOnCancel() {
        fixture.simulator().injectFault(new CommitThenDrop("CreateTaskSet", ALWAYS));
        fixture.time().after(Duration.ofSeconds(1), fixture::cancel);
        assertThat(createError("{}"))
                .hasMessageContainingAll("1 attempt in 1s, then cancelled).", "finds the task set if it exists");
    }

    @Test
    void stopsAtDeadline() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        assertThat(createError("{}", Duration.ofSeconds(25)))
                .hasMessageContaining(" in 25s, then the time limit (customTimeouts) passed, no task set");
        assertThat(elapsedSeconds()).isEqualTo(25);
    }

    @Test
    void sharesDeadlineWithWait() {
        fixture.simulator().setTiming(new Timing(Duration.ofDays(1), Duration.ZERO, Duration.ZERO));
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), 8);
        assertThat(catchThrowableOfType(
                        ResourceInitFailedException.class,
                        () -> fixture.create(
                                SampleInputs.checked("{'scale': {'value': 100}}"),
                                fixture.context(Duration.ofSeconds(40)))))
                .hasMessageContaining("is not steady");
        assertThat(elapsedSeconds()).isEqualTo(40);
    }
}
