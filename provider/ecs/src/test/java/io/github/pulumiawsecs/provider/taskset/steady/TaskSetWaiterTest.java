package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits against a simulator whose clock moves as we sleep: placed after 1 second, running after 10 more. */
class TaskSetWaiterTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final WaiterFixture bench = new WaiterFixture();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void succeedsWithProgress() {
        var set = bench.create();

        assertThat(bench.untilSteady(set, LIMIT)).isEqualTo(new WaitResult.Reached());

        assertThat(bench.progress.getFirst()).matches("0/4 running.* · [012]s · has started 4 tasks\\.");
        assertThat(bench.progress).hasSizeLessThan(7);
    }

    @Test
    void failsEarlyOnImagePullError() {
        bench.ail(new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2: not found"));

        assertThat(bench.whyNot(LIMIT))
                .matches("failed after \\d+s: 0/4 running.*\n"
                        + "2 attempts in a row failed. The last task [0-9a-f]{32} stopped: CannotPullContainerError: web:2:"
                        + " not found\nNext: check that the image and its tag exist, .*\\.");
        assertThat(bench.waited()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void namesContainerAndExitCode() {
        bench.ail(new TaskFault.ContainerExit(Duration.ofSeconds(2), 78));

        assertThat(bench.whyNot(LIMIT))
                .contains("3 attempts in a row failed")
                .contains("Essential container in task exited (container app exited with 78)\nNext: check the logs");
    }

    @Test
    void reportsUnhealthyTargets() {
        bench.ail(new TaskFault.TargetGroupUnhealthy(Duration.ofSeconds(30), 8080, "arn:blue", "Health checks failed"));

        assertThat(bench.whyNot(LIMIT)).contains("Task failed ELB health checks in (target-group arn:blue)");
    }

    @Test
    void waitsForCapacity() {
        bench.ail(new TaskFault.PlacementFailure(
                Duration.ofMinutes(4), "no container instance met all of its requirements."));

        assertThat(bench.untilSteady(bench.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(bench.progress)
                .anyMatch(line -> line.startsWith("0/4 running")
                        && line.endsWith("was unable to place a task because no container instance met all of its"
                                + " requirements."));
    }

    @Test
    void failsWithoutCapacity() {
        bench.ail(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));

        assertThat(bench.whyNot(LIMIT)).contains("unable to place a task").contains("add capacity");
        assertThat(bench.waited()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void continuesAfterRecoveredFailure() {
        bench.simulator.injectFault(
                "web:1", new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: timeout"), 1);

        assertThat(bench.untilSteady(bench.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void waitsWithoutDescribeTasks() {
        bench.simulator.injectFault(new DenyAccess("ListTasks"));
        bench.ail(new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2: not found"));

        assertThat(bench.whyNot(LIMIT))
                .contains("event: was unable to place a task. Reason: CannotPullContainerError: web:2: not found")
                .doesNotContain("stopped");
        assertThat(bench.simulator.calls())
                .filteredOn(call -> call.operation().equals("ListTasks"))
                .hasSize(1);
    }

    @Test
    void reportsProgressAtDeadline() {
        bench.ail(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));

        assertThat(bench.whyNot(Duration.ofSeconds(90)))
                .startsWith("timed out after 1m 30s: 0/4 running\n")
                .contains("unable to place a task");
        assertThat(bench.waited()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void keepsEarlierEventsInResumedWait() {
        bench.ail(new TaskFault.PlacementFailure(
                Duration.ofHours(1), "no container instance met all of its requirements."));
        var set = bench.create();
        bench.untilSteady(set, Duration.ofSeconds(90));
        bench.progress.clear();

        assertThat(bench.goesOn(set, LIMIT))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        end -> assertThat(end.reason()).contains("unable to place a task", "add capacity"));
        assertThat(bench.progress.getFirst()).contains("unable to place a task");
        assertThat(bench.waited()).isLessThan(Duration.ofMinutes(8));
    }

    @Test
    void ignoresEventsBeforeSteadyState() {
        bench.ail(new TaskFault.PlacementFailure(
                Duration.ofSeconds(30), "no container instance met all of its requirements."));
        var set = bench.create();
        bench.untilSteady(set, LIMIT);
        bench.progress.clear();
        bench.call("UpdateTaskSet", set, "'scale':{'value':50,'unit':'PERCENT'}");
        bench.call("UpdateTaskSet", set, "'scale':{'value':100,'unit':'PERCENT'}");
        bench.goesOn(set, LIMIT);

        assertThat(bench.progress).isNotEmpty().noneMatch(line -> line.contains("unable to place"));
    }

    @Test
    void waitsForStableSteadyState() {
        var looks = new AtomicInteger();
        bench.alterSets(set -> {
            if (bench.waited().compareTo(Duration.ofMinutes(3)) < 0 && looks.getAndIncrement() % 2 == 0) {
                set.addProperty("stabilityStatus", "STABILIZING");
            }
        });

        assertThat(bench.untilSteady(bench.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(bench.waited()).isGreaterThan(Duration.ofMinutes(3));
    }

    @Test
    void toleratesThrottling() {
        bench.simulator.injectFault(new Throttle("DescribeServices", 9));

        assertThat(bench.untilSteady(bench.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
    }

    @Test
    void pollsTaskSetWithoutDescribeServices() {
        bench.simulator.injectFault(new DenyAccess("DescribeServices"));

        assertThat(bench.untilSteady(bench.create(), LIMIT)).isEqualTo(new WaitResult.Reached());
        assertThat(bench.progress.getFirst()).matches("0/4 running.* · [012]s");
    }

    @Test
    void failsWithoutReadPermissions() {
        bench.simulator.injectFault(new DenyAccess("DescribeServices"));
        bench.simulator.injectFault(new DenyAccess("DescribeTaskSets"));

        assertThat(bench.whyNot(LIMIT)).contains("AccessDeniedException").contains("ecs:DescribeTaskSets");
    }

    @Test
    void reportsPurgedTaskSetAsGone() {
        var set = bench.create();
        bench.whenAsleep(() -> bench.simulator.purge(set.text()));

        assertThat(bench.untilSteady(set, LIMIT)).isEqualTo(new WaitResult.Gone());
    }

    @Test
    void waitsUntilIdleAndGone() {
        var set = bench.create();
        bench.untilSteady(set, LIMIT);
        bench.progress.clear();
        bench.call("UpdateTaskSet", set, "'scale':{'value':0,'unit':'PERCENT'}");
        assertThat(bench.waiting.awaitIdle(bench.context(LIMIT), set)).isEqualTo(new WaitResult.Reached());
        assertThat(bench.progress.getFirst()).startsWith("scaled to 0, 4 running");
        bench.call("DeleteTaskSet", set, "'force':false");
        assertThat(bench.waiting.awaitGone(bench.context(LIMIT), set)).isEqualTo(new WaitResult.Gone());
    }

    @Test
    void cancelsRunningWait() throws Exception {
        var set = bench.create();
        var slow = bench.waitingFor(Sleeper.system());
        var begun = new CountDownLatch(1);
        var outcome = new CompletableFuture<WaitResult>();
        var context = bench.context(_ -> begun.countDown(), LIMIT);
        Thread.ofVirtual().start(() -> outcome.complete(slow.awaitSteady(context, bench.target(set))));
        begun.await();
        bench.operations.cancelAll();

        assertThat(outcome.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        WaitResult.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("cancelled after "));
    }

    @Test
    void cancelsWaitBeforeStart() {
        var context = bench.context(LIMIT);
        bench.operations.cancelAll();

        assertThat(bench.waiting.awaitSteady(context, bench.target(bench.create())))
                .isEqualTo(new WaitResult.Failed("cancelled after 0s: not polled yet"));
    }

    @Test
    void cancelsConcurrentBegin() {
        bench.operations.cancelAll();

        assertThat(bench.untilSteady(bench.create(), LIMIT))
                .isEqualTo(new WaitResult.Failed("cancelled after 0s: not polled yet"));
    }

    @Test
    void namesTaskSetInMessages() {
        assertThat(TaskSetArn.parse("arn:aws:ecs:eu-west-1:123456789012:task-set/prod/web/ecs-svc/42"))
                .hasValueSatisfying(arn -> assertThat(arn.id()).isEqualTo("ecs-svc/42"));
    }
}
