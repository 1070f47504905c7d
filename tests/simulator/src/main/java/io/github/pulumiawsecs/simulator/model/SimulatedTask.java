package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a task set. Its future state changes are fixed when it is created.
 *
 * @param id 32 hexadecimal digits
 * @param requestedAt when the scheduler requested the task
 * @param pendingAt when the task is placed and becomes PENDING
 * @param runningAt when the task becomes RUNNING
 * @param stopDetails when and why the task stops; null if it does not stop
 * @param stopRequested whether the scheduler stopped the task because it is surplus
 */
public record SimulatedTask(
        String id,
        Instant requestedAt,
        Instant pendingAt,
        Instant runningAt,
        @Nullable StopDetails stopDetails,
        boolean stopRequested) {

    /** Returns a task without faults that is requested at {@code at}. */
    public static SimulatedTask healthy(String id, Instant at, Timing timing) {
        Instant pendingAt = at.plus(timing.placement());
        return new SimulatedTask(id, at, pendingAt, pendingAt.plus(timing.startup()), null, false);
    }

    /** Returns this task with other state changes. */
    SimulatedTask withLifecycle(Instant pending, Instant running, @Nullable StopDetails stop) {
        return new SimulatedTask(id, requestedAt, pending, running, stop, stopRequested);
    }

    /** Returns this task with a stop requested now: a running task takes the shutdown time, other tasks stop at once. */
    public SimulatedTask stop(Instant now, Timing timing) {
        Instant at = isRunning(now) ? now.plus(timing.shutdown()) : now;
        boolean first = stopDetails != null && !stopDetails.stoppedAt().isAfter(at);
        StopDetails last = first
                ? stopDetails
                : new StopDetails(at, "ServiceSchedulerInitiated", "Scaling activity initiated by deployment", 0, null);
        return new SimulatedTask(id, requestedAt, pendingAt, runningAt, last, true);
    }

    /** Returns whether the scheduler has not stopped the task as surplus. */
    public boolean isDesired() {
        return !stopRequested;
    }

    /** Returns whether the task will be stopped because of failed health checks. */
    boolean failsHealthChecks() {
        return stopDetails != null && !stopRequested && stopDetails.stopCode().equals("ServiceSchedulerInitiated");
    }

    /** Returns whether the task is PENDING. */
    public boolean isPending(Instant now) {
        return !isStopped(now) && !now.isBefore(pendingAt) && now.isBefore(runningAt);
    }

    /** Returns whether the task is RUNNING; a task that is stopping still is. */
    public boolean isRunning(Instant now) {
        return !isStopped(now) && !now.isBefore(runningAt);
    }

    /** Returns whether the task has stopped. */
    public boolean isStopped(Instant now) {
        return stopDetails != null && !now.isBefore(stopDetails.stoppedAt());
    }
}
