package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a task set, whose whole life is known from its birth.
 *
 * @param id 32 hexadecimal digits
 * @param wantedAt since when it is wanted
 * @param pendingAt when it is placed
 * @param runningAt when it runs
 * @param end how it ends; null as long as nothing ends it
 * @param asked whether it ends because somebody asked it to
 */
public record SimulatedTask(
        String id,
        Instant wantedAt,
        Instant pendingAt,
        Instant runningAt,
        @Nullable End end,
        boolean asked) {

    /** A task that is wanted from then on, and that nothing ails. */
    public static SimulatedTask wanted(String id, Instant at, Timing pace) {
        Instant pendingAt = at.plus(pace.placement());
        return new SimulatedTask(id, at, pendingAt, pendingAt.plus(pace.startup()), null, false);
    }

    /** The same task, with another life before it. */
    SimulatedTask living(Instant placed, Instant runs, @Nullable End ends) {
        return new SimulatedTask(id, wantedAt, placed, runs, ends, asked);
    }

    /** The same task, asked to stop: a running one takes its time, one that does not run yet never will. */
    public SimulatedTask stop(Instant now, Timing pace) {
        Instant at = isRunning(now) ? now.plus(pace.shutdown()) : now;
        boolean first = end != null && !end.at().isAfter(at);
        End last = first
                ? end
                : new End(at, "ServiceSchedulerInitiated", "Scaling activity initiated by deployment", 0, null);
        return new SimulatedTask(id, wantedAt, pendingAt, runningAt, last, true);
    }

    /** Whether nobody asked it to stop. */
    public boolean isWanted() {
        return !asked;
    }

    /** Whether the scheduler will stop it, though nobody asked for that. */
    boolean isUnhealthy() {
        return end != null && !asked && end.code().equals("ServiceSchedulerInitiated");
    }

    /** Whether it is placed and does not run yet. */
    public boolean isPending(Instant now) {
        return !isGone(now) && !now.isBefore(pendingAt) && now.isBefore(runningAt);
    }

    /** Whether it runs; it does so until it has stopped. */
    public boolean isRunning(Instant now) {
        return !isGone(now) && !now.isBefore(runningAt);
    }

    /** Whether it has stopped. */
    public boolean isGone(Instant now) {
        return end != null && !now.isBefore(end.at());
    }
}
