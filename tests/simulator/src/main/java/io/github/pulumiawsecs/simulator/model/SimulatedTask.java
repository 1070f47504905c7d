package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a task set, whose whole life is known from its birth.
 *
 * @param id 32 hexadecimal digits
 * @param requestedAt since when it is wanted
 * @param pendingAt when it is placed
 * @param runningAt when it runs
 * @param stopDetails how it ends; null as long as nothing ends it
 * @param stopRequested whether it ends because somebody asked it to
 */
public record SimulatedTask(
        String id,
        Instant requestedAt,
        Instant pendingAt,
        Instant runningAt,
        @Nullable StopDetails stopDetails,
        boolean stopRequested) {

    /** A task that is wanted from then on, and that nothing ails. */
    public static SimulatedTask healthy(String id, Instant at, Timing pace) {
        Instant pendingAt = at.plus(pace.placement());
        return new SimulatedTask(id, at, pendingAt, pendingAt.plus(pace.startup()), null, false);
    }

    /** The same task, with another life before it. */
    SimulatedTask withLifecycle(Instant placed, Instant runs, @Nullable StopDetails ends) {
        return new SimulatedTask(id, requestedAt, placed, runs, ends, stopRequested);
    }

    /** The same task, asked to stop: a running one takes its time, one that does not run yet never will. */
    public SimulatedTask stop(Instant now, Timing pace) {
        Instant at = isRunning(now) ? now.plus(pace.shutdown()) : now;
        boolean first = stopDetails != null && !stopDetails.stoppedAt().isAfter(at);
        StopDetails last = first
                ? stopDetails
                : new StopDetails(at, "ServiceSchedulerInitiated", "Scaling activity initiated by deployment", 0, null);
        return new SimulatedTask(id, requestedAt, pendingAt, runningAt, last, true);
    }

    /** Whether nobody asked it to stop. */
    public boolean isDesired() {
        return !stopRequested;
    }

    /** Whether the scheduler will stop it, though nobody asked for that. */
    boolean failsHealthChecks() {
        return stopDetails != null && !stopRequested && stopDetails.stopCode().equals("ServiceSchedulerInitiated");
    }

    /** Whether it is placed and does not run yet. */
    public boolean isPending(Instant now) {
        return !isStopped(now) && !now.isBefore(pendingAt) && now.isBefore(runningAt);
    }

    /** Whether it runs; it does so until it has stopped. */
    public boolean isRunning(Instant now) {
        return !isStopped(now) && !now.isBefore(runningAt);
    }

    /** Whether it has stopped. */
    public boolean isStopped(Instant now) {
        return stopDetails != null && !now.isBefore(stopDetails.stoppedAt());
    }
}
