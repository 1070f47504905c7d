package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trouble that is over while AWS still checks the health of tasks that all run: three minutes long. */
class RecoveredTroubleTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String OURS = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/ours/0123";
    private static final String OTHER = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/other/0123";

    private final WaiterFixture fixture = new WaiterFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(service web) failed to launch a task with (error Rate exceeded).",
                "(service web) was unable to place a task. Reason: CannotPullContainerError: i/o timeout.",
                "(service web) was unable to place a task. Reason: Capacity is unavailable at this time.",
                "(service web) is unable to consistently start tasks successfully."
            })
    void clearsPlacementFailureWhenAllTasksRun(String message) {
        checksHealthFor(Duration.ofMinutes(8));
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.addEvent(message));

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void clearsRegistrationFailure() {
        checksHealthFor(Duration.ofMinutes(3));
        var set = balanced();
        fixture.time.after(
                Duration.ofSeconds(3),
                () -> fixture.addEvent("(service web) failed to register targets in (target-group " + OURS
                        + ") with (error Rate exceeded)"));
        fixture.time.after(
                Duration.ofSeconds(6),
                () -> fixture.addEvent("(service web) registered 4 targets in (target-group " + OURS + ")"));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void keepsFailureOfOtherTargetGroup() {
        checksHealthFor(Duration.ofMinutes(3));
        var set = balanced();
        var failed = "failed to register targets in (target-group " + OURS + ") with (error no such group)";
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.addEvent("(service web) " + failed));
        fixture.time.after(
                Duration.ofSeconds(6),
                () -> fixture.addEvent("(service web, taskSet " + set.id() + ") registered 4 targets in (target-group "
                        + OTHER + ")"));

        assertThat(fixture.awaitSteady(set, LIMIT))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class, end -> assertThat(end.reason()).contains(failed));
    }

    @Test
    void ignoresTargetGroupOfAnotherTaskSet() {
        checksHealthFor(Duration.ofMinutes(3));
        fixture.time.after(
                Duration.ofSeconds(3),
                () -> fixture.addEvent(
                        "(service web) failed to register targets in (target-group " + OTHER + ") with (error none)"));

        assertThat(fixture.awaitSteady(balanced(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void retriesStoppedTasksAfterThrottling() {
        fixture.simulator.injectFault(new Throttle("ListTasks", 5));
        fixture.injectFault(
                new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2: not found"));

        assertThat(fixture.failureReason(LIMIT)).contains("2 attempts in a row failed. The last task ");
    }

    @Test
    void ignoresFailuresOfTasksBeforeWait() {
        fixture.injectFault(new TaskFault.StartFailure(Duration.ofSeconds(20), "CannotPullContainerError: not found"));
        var set = fixture.create();
        fixture.time.advance(Duration.ofSeconds(10));
        fixture.simulator.clearTaskFaults();
        fixture.simulator.injectFault(
                "web:1", new TaskFault.StartFailure(Duration.ofSeconds(2), "CannotPullContainerError: i/o timeout"), 1);

        assertThat(fixture.resumeWait(set, LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void failsResumedWaitOnRepeatedFailure() {
        fixture.injectFault(new TaskFault.StartFailure(Duration.ofSeconds(20), "CannotPullContainerError: not found"));
        var set = fixture.create();
        fixture.time.advance(Duration.ofSeconds(10));

        assertThat(fixture.resumeWait(set, LIMIT))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        end -> assertThat(end.reason()).contains("stopped: CannotPullContainerError"));
        assertThat(fixture.time.elapsed()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void reportsOutOfBandScale() {
        var set = fixture.create();
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.scale(set, 50));

        assertThat(fixture.awaitSteady(set, Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        end -> assertThat(end.reason())
                                .matches("failed after 1?[0-9]s: .* running.*\nThe scale was changed outside of this"
                                        + " program: it is 50 percent, not 100 percent\\.\nNext: .*pulumi refresh.*"));
    }

    @Test
    void namesOutOfBandScaleAtShortTimeout() {
        var set = fixture.create();
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.scale(set, 50));

        assertThat(fixture.awaitSteady(set, Duration.ofSeconds(6)))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        end -> assertThat(end.reason())
                                .startsWith("timed out after 6s")
                                .contains("The scale was changed outside of this program: it is 50 percent"));
    }

    @Test
    void toleratesStaleScale() {
        var set = fixture.create();
        fixture.changeTaskSets(shown -> {
            if (fixture.time.elapsed().compareTo(Duration.ofSeconds(20)) < 0) {
                shown.getAsJsonObject("scale").addProperty("value", 30);
            }
        });
        var target = new SteadyTarget(set, 100, Optional.of(fixture.time.instant()), Optional.of(30.0), true);

        assertThat(fixture.waiter.awaitSteady(fixture.context(Duration.ofMinutes(5)), target))
                .isEqualTo(new WaitResult.Reached());
    }

    @Test
    void ignoresEventsOfAnotherTaskSet() {
        var other = fixture.create();
        var set = fixture.create();
        // The other one moves for a while and is steady then; ours takes its time.
        fixture.changeTaskSets(shown -> {
            boolean isOther = shown.get("taskSetArn").getAsString().equals(other.text());
            if (fixture.time.elapsed().compareTo(isOther ? Duration.ofSeconds(20) : Duration.ofMinutes(3)) < 0) {
                shown.addProperty("stabilityStatus", "STABILIZING");
                shown.addProperty("runningCount", 0);
            }
        });
        fixture.time.after(
                Duration.ofSeconds(3),
                () -> fixture.addEvent("(service web) is unable to consistently start tasks successfully."));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void countsSequentialFailuresAsOneAttempt() {
        fixture.simulator.injectFault("web:1", unhealthyAfter(Duration.ofSeconds(30)), 1);
        fixture.simulator.injectFault("web:1", unhealthyAfter(Duration.ofSeconds(100)), 1);

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void pollsStoppingTaskAgain() {
        fixture.simulator.injectFault((call, next) -> {
            var reply = next.handle(call);
            if (call.operation().equals("DescribeTasks")
                    && fixture.time.elapsed().compareTo(Duration.ofMinutes(1)) < 0
                    && reply instanceof Response.Success(var body)) {
                body.getAsJsonArray("tasks").forEach(task -> {
                    task.getAsJsonObject().remove("stoppedAt");
                    task.getAsJsonObject()
                            .getAsJsonArray("containers")
                            .forEach(container -> container.getAsJsonObject().remove("exitCode"));
                });
            }
            return reply;
        });
        fixture.injectFault(new TaskFault.ContainerExit(Duration.ofSeconds(2), 78));

        assertThat(fixture.failureReason(LIMIT)).containsPattern("[34] attempts in a row failed\\. .* exited with 78");
    }

    private static TaskFault unhealthyAfter(Duration time) {
        return new TaskFault.TargetGroupUnhealthy(time, 8080, OURS, "Health checks failed");
    }

    private TaskSetArn balanced() {
        var made = fixture.create();
        fixture.changeTaskSets(set -> set.add(
                "loadBalancers",
                JsonParser.parseString(
                        "[{'targetGroupArn': '" + OURS + "', 'containerName': 'app', 'containerPort': 8080}]")));
        return made;
    }

    private void checksHealthFor(Duration duration) {
        fixture.changeTaskSets(set -> {
            if (fixture.time.elapsed().compareTo(duration) < 0) {
                set.addProperty("stabilityStatus", "STABILIZING");
            }
        });
    }
}
