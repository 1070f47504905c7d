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
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Attempts that end because somebody cancelled, or the operation's time is over. */
class CreateRetryLimitsTest extends CreateRetryTestBase {
    @Test
    void cancelsWithoutAnotherCall() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        time.after(Duration.ofSeconds(2), operations::cancelAll);
        assertThat(refused("{}"))
                .hasMessageEndingWith(" (dependsOn). Tried 2 times in 2s, then cancelled. No task set was created.")
                .extracting(AwsCallException::outcome)
                .isEqualTo(Outcome.REJECTED);
        assertThat(simulated.called()).containsExactly("CreateTaskSet", "CreateTaskSet");
    }

    @Test
    void cancelsDuringBackoff() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        time.after(Duration.ofSeconds(63), operations::cancelAll);
        refused("{}");
        assertThat(time.secondsPassed()).isEqualTo(63);
    }

    @Test
    void cancelsAtEndOfBackoff() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        time.after(Duration.ofSeconds(1), () -> {
            operations.cancelAll();
            var _ = Thread.interrupted();
        });
        assertThat(refused("{}")).hasMessageContaining("then cancelled");
        assertThat(simulated.called()).containsExactly("CreateTaskSet");
    }

    @Test
    void cancelsAfterRunningCall() {
        simulated.simulator.injectFault((call, next) -> {
            operations.cancelAll();
            return new Response.Failure(AwsError.serviceNotFound());
        });
        assertThat(refused("{}")).hasMessageEndingWith(" Tried once in 0s, then cancelled. No task set was created.");
        assertThat(simulated.called()).containsExactly("CreateTaskSet");
    }

    @Test
    void reportsUnknownOutcomeOnCancel() {
        simulated.simulator.injectFault(new CommitThenDrop("CreateTaskSet", ALWAYS));
        time.after(Duration.ofSeconds(1), operations::cancelAll);
        assertThat(refused("{}"))
                .hasMessageContaining("may exist.")
                .hasMessageEndingWith(" Tried once in 1s, then cancelled.");
    }

    @Test
    void stopsAtDeadline() {
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), ALWAYS);
        assertThat(refused("{}", Duration.ofSeconds(25)))
                .hasMessageContaining(" in 25s, then the time limit (customTimeouts) passed. No task set was created.");
        assertThat(time.secondsPassed()).isEqualTo(25);
    }

    @Test
    void sharesDeadlineWithWait() {
        simulated.simulator.setTiming(new Timing(Duration.ofDays(1), Duration.ZERO, Duration.ZERO));
        reject(AwsError.targetGroupNotAttached(TARGET_GROUP), 8);
        assertThat(catchThrowableOfType(
                        ResourceInitFailedException.class,
                        () -> create(provider, "{'scale': {'value': 100}}", Duration.ofSeconds(40))))
                .hasMessageContaining("is not steady");
        assertThat(time.secondsPassed()).isEqualTo(40);
    }
}
