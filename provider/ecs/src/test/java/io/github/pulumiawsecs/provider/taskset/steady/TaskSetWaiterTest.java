package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.OutOfBand;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits against a simulator whose clock moves as we sleep: placed after 1 second, running after 10 more. */
class TaskSetWaiterTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final WaiterFixture fixture = new WaiterFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void succeedsWithProgress() {
        var set = fixture.create();

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());

        assertThat(fixture.log.statuses().getFirst()).matches("0/4 running.* · [012]s · has started 4 tasks\\.");
        assertThat(fixture.log.statuses()).hasSizeLessThan(7);
    }

    @Test
    void failsEarlyOnImagePullError() {
        fixture.injectFault(
                new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2: not found"));

        assertThat(fixture.failureReason(LIMIT))
                .matches("failed after \\d+s: 0/4 running.*\n"
                        + "2 attempts in a row failed. The last task [0-9a-f]{32} stopped: CannotPullContainerError: web:2:"
                        + " not found\nNext: check that the image and its tag exist, .*\\.");
        assertThat(fixture.time.elapsed()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void namesContainerAndExitCode() {
        fixture.injectFault(new TaskFault.ContainerExit(Duration.ofSeconds(2), 78));

        assertThat(fixture.failureReason(LIMIT))
                .contains("3 attempts in a row failed")
                .contains("Essential container in task exited (container app exited with 78)\nNext: check the logs");
    }

    @Test
    void reportsUnhealthyTargets() {
        fixture.injectFault(
                new TaskFault.TargetGroupUnhealthy(Duration.ofSeconds(30), 8080, "arn:blue", "Health checks failed"));

        assertThat(fixture.failureReason(LIMIT)).contains("Task failed ELB health checks in (target-group arn:blue)");
    }

    @Test
    void waitsForCapacity() {
        fixture.injectFault(new TaskFault.PlacementFailure(
                Duration.ofMinutes(4), "no container instance met all of its requirements."));

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(fixture.log.statuses())
                .anyMatch(line -> line.startsWith("0/4 running")
                        && line.endsWith("was unable to place a task because no container instance met all of its"
                                + " requirements."));
    }

    @Test
    void failsWithoutCapacity() {
        fixture.injectFault(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));

        assertThat(fixture.failureReason(LIMIT))
                .contains("unable to place a task")
                .contains("add capacity");
        assertThat(fixture.time.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void continuesAfterRecoveredFailure() {
        fixture.simulator.injectFault(
                "web:1", new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: timeout"), 1);

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void waitsWithoutDescribeTasks() {
        fixture.simulator.injectFault(new DenyAccess("ListTasks"));
        fixture.injectFault(
                new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2: not found"));

        assertThat(fixture.failureReason(LIMIT))
                .contains("event: was unable to place a task. Reason: CannotPullContainerError: web:2: not found")
                .doesNotContain("stopped");
        assertThat(fixture.simulator.calls())
                .filteredOn(call -> call.operation().equals("ListTasks"))
                .hasSize(1);
    }

    @Test
    void reportsProgressAtDeadline() {
        fixture.injectFault(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));

        assertThat(fixture.failureReason(Duration.ofSeconds(90)))
                .startsWith("timed out after 1m 30s: 0/4 running\n")
                .contains("unable to place a task");
        assertThat(fixture.time.elapsed()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void keepsEarlierEventsInResumedWait() {
        fixture.injectFault(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));
        var set = fixture.create();
        fixture.awaitSteady(set, Duration.ofSeconds(90));
        fixture.log.clear();

        assertThat(fixture.resumeWait(set, LIMIT))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        end -> assertThat(end.reason()).contains("unable to place a task", "add capacity"));
        assertThat(fixture.log.statuses().getFirst()).contains("unable to place a task");
        assertThat(fixture.time.elapsed()).isLessThan(Duration.ofMinutes(8));
    }

    @Test
    void ignoresEventsBeforeSteadyState() {
        fixture.injectFault(new TaskFault.PlacementFailure(
                Duration.ofSeconds(30), "no container instance met all of its requirements."));
        var set = fixture.create();
        fixture.awaitSteady(set, LIMIT);
        fixture.log.clear();
        fixture.scale(set, 50);
        fixture.scale(set, 100);
        fixture.resumeWait(set, LIMIT);

        assertThat(fixture.log.statuses()).isNotEmpty().noneMatch(line -> line.contains("unable to place"));
    }

    @Test
    void waitsForStableSteadyState() {
        var looks = new AtomicInteger();
        fixture.changeTaskSets(set -> {
            if (fixture.time.elapsed().compareTo(Duration.ofMinutes(3)) < 0 && looks.getAndIncrement() % 2 == 0) {
                set.addProperty("stabilityStatus", "STABILIZING");
            }
        });

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(fixture.time.elapsed()).isGreaterThan(Duration.ofMinutes(3));
    }

    @Test
    void toleratesThrottling() {
        fixture.simulator.injectFault(new Throttle("DescribeServices", 9));

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void pollsTaskSetWithoutDescribeServices() {
        fixture.simulator.injectFault(new DenyAccess("DescribeServices"));

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(fixture.log.statuses().getFirst()).matches("0/4 running.* · [012]s");
    }

    @Test
    void failsWithoutReadPermissions() {
        fixture.simulator.injectFault(new DenyAccess("DescribeServices"));
        fixture.simulator.injectFault(new DenyAccess("DescribeTaskSets"));

        assertThat(fixture.failureReason(LIMIT))
                .contains("AccessDeniedException")
                .contains("ecs:DescribeTaskSets");
    }

    @Test
    void reportsPurgedTaskSetAsGone() {
        var set = fixture.create();
        fixture.time.after(Duration.ofSeconds(3), () -> fixture.simulator.purge(set.text()));

        assertThat(fixture.awaitSteady(set, LIMIT)).isEqualTo(new WaitResult.Gone());
    }

    @Test
    void waitsUntilIdleAndGone() {
        var set = fixture.create();
        fixture.awaitSteady(set, LIMIT);
        fixture.log.clear();
        fixture.scale(set, 0);
        assertThat(fixture.waiter.awaitIdle(fixture.context(LIMIT), set)).isEqualTo(new WaitResult.Reached());
        assertThat(fixture.log.statuses().getFirst()).startsWith("scaled to 0, 4 running");
        OutOfBand.delete(fixture.simulator, set.text());
        assertThat(fixture.waiter.awaitGone(fixture.context(LIMIT), set)).isEqualTo(new WaitResult.Gone());
    }

    @Test
    void cancelsRunningWait() throws Exception {
        var set = fixture.create();
        var slow = fixture.waiter(Sleeper.system());
        var outcome = new CompletableFuture<WaitResult>();
        var context = fixture.context(LIMIT);
        Thread.ofVirtual().start(() -> outcome.complete(slow.awaitSteady(context, fixture.target(set))));
        while (fixture.log.statuses().isEmpty()) {
            Thread.onSpinWait();
        }
        fixture.cancel();

        assertThat(outcome.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("cancelled after "));
    }

    @Test
    void cancelsWaitBeforeStart() {
        var context = fixture.context(LIMIT);
        fixture.cancel();

        assertThat(fixture.waiter.awaitSteady(context, fixture.target(fixture.create())))
                .isEqualTo(new WaitResult.Failed("cancelled after 0s: not polled yet"));
    }

    @Test
    void cancelsConcurrentBegin() {
        fixture.cancel();

        assertThat(fixture.awaitSteady(fixture.create(), LIMIT))
                .isEqualTo(new WaitResult.Failed("cancelled after 0s: not polled yet"));
    }

    @Test
    void namesTaskSetInMessages() {
        assertThat(TaskSetArn.parse("arn:aws:ecs:eu-west-1:123456789012:task-set/prod/web/ecs-svc/42"))
                .hasValueSatisfying(arn -> assertThat(arn.id()).isEqualTo("ecs-svc/42"));
    }
}
