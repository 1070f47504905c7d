package awsecs.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tasks of one task set. */
public final class Fleet {
    private final Ids ids;
    private final List<SimulatedTask> tasks = new ArrayList<>();

    Fleet(Ids ids) {
        this.ids = ids;
    }

    /**
     * Starts or stops tasks until as many are wanted; the youngest go first.
     *
     * @return how many were started; negative for stopped ones
     */
    int aimFor(int desired, Instant now, Pace pace) {
        tasks.removeIf(task -> task.isGone(now));
        int change = desired - (int) count(SimulatedTask::isWanted);
        for (int i = tasks.size() - 1, surplus = -change; i >= 0 && surplus > 0; i--) {
            if (tasks.get(i).isWanted()) {
                tasks.set(i, tasks.get(i).stop(now, pace));
                surplus--;
            }
        }
        for (int i = 0; i < change; i++) {
            tasks.add(SimulatedTask.wanted(ids.task(), now, pace));
        }
        return change;
    }

    /** How many are placed and do not run yet. */
    public int pending(Instant now) {
        return (int) count(task -> task.isPending(now));
    }

    /** How many run, those included that are about to stop. */
    public int running(Instant now) {
        return (int) count(task -> task.isRunning(now));
    }

    /** When a count last changed, up to now; the given instant when none has since. */
    Instant lastChange(Instant since, Instant now) {
        return tasks.stream()
                .flatMap(Fleet::turns)
                .filter(at -> at.isAfter(since) && !at.isAfter(now))
                .max(Instant::compareTo)
                .orElse(since);
    }

    private static Stream<Instant> turns(SimulatedTask task) {
        Instant end = task.stoppedAt();
        Stream<Instant> starts = Stream.of(task.pendingAt(), task.runningAt());
        return end == null ? starts : Stream.concat(starts.filter(at -> at.isBefore(end)), Stream.of(end));
    }

    private long count(Predicate<SimulatedTask> predicate) {
        return tasks.stream().filter(predicate).count();
    }
}
