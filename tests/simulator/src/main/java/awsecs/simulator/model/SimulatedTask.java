package awsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a task set, whose whole life is known from its birth.
 *
 * @param id 32 hexadecimal digits
 * @param pendingAt when it is placed
 * @param runningAt when it runs
 * @param stoppedAt when it is gone; null as long as nobody asked it to stop
 */
public record SimulatedTask(
        String id,
        Instant pendingAt,
        Instant runningAt,
        @Nullable Instant stoppedAt) {

    /** A task that is wanted from now on. */
    public static SimulatedTask wanted(String id, Instant now, Pace pace) {
        Instant pendingAt = now.plus(pace.placement());
        return new SimulatedTask(id, pendingAt, pendingAt.plus(pace.startup()), null);
    }

    /** The same task, asked to stop: a running one takes its time, one that does not run yet never will. */
    public SimulatedTask stop(Instant now, Pace pace) {
        return new SimulatedTask(id, pendingAt, runningAt, isRunning(now) ? now.plus(pace.shutdown()) : now);
    }

    /** Whether nobody asked it to stop. */
    public boolean isWanted() {
        return stoppedAt == null;
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
        return stoppedAt != null && !now.isBefore(stoppedAt);
    }
}
