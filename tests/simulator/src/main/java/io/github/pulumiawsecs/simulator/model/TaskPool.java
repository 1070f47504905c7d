package io.github.pulumiawsecs.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tasks of one task set. */
public final class TaskPool {
    /** The scheduler waits longer with every failure in a row before it starts the next task. */
    private static final Duration BACKOFF = Duration.ofSeconds(1);

    /** How many stopped tasks can still be described. */
    private static final int MAX_STOPPED = 50;

    private final List<SimulatedTask> tasks = new ArrayList<>();
    private final Deque<SimulatedTask> stoppedTasks = new ArrayDeque<>();

    /** When the scheduler starts the tasks that are to replace dead ones; what ails them shows only then. */
    private final PriorityQueue<Instant> replacementsDue = new PriorityQueue<>();

    private int failures;

    /**
     * Starts or stops tasks until as many are wanted; the youngest go first.
     *
     * @param born makes a task that is wanted from an instant on
     * @return how many were started; negative for stopped ones
     */
    int scaleTo(int desired, Instant now, Timing pace, Function<Instant, SimulatedTask> born) {
        archive(now);
        while (!replacementsDue.isEmpty() && count(SimulatedTask::isDesired) + replacementsDue.size() > desired) {
            replacementsDue.remove(Collections.max(replacementsDue));
        }
        int change = desired - (int) count(SimulatedTask::isDesired) - replacementsDue.size();
        for (int i = tasks.size() - 1, surplus = -change; i >= 0 && surplus > 0; i--) {
            if (tasks.get(i).isDesired()) {
                tasks.set(i, tasks.get(i).stop(now, pace));
                surplus--;
            }
        }
        for (int i = 0; i < change; i++) {
            tasks.add(born.apply(now));
        }
        return change;
    }

    /**
     * Replaces the tasks that died, each some time after it did, and what died of the replacements in turn.
     *
     * @return how many died in a row since one last lived through
     */
    int replaceStopped(Instant now, Function<Instant, SimulatedTask> born) {
        do {
            for (Optional<SimulatedTask> dead = firstUnexpectedStop(now);
                    dead.isPresent();
                    dead = firstUnexpectedStop(now)) {
                failures++;
                archive(dead.get());
                Instant died = Objects.requireNonNull(dead.get().stopDetails()).stoppedAt();
                replacementsDue.add(died.plus(BACKOFF.multipliedBy(failures)));
            }
        } while (startDueReplacement(now, born));
        archive(now);
        if (replacementsDue.isEmpty()
                && tasks.stream().allMatch(task -> task.stopDetails() == null || task.stopRequested())) {
            failures = 0;
        }
        return failures;
    }

    /** Fills the first vacancy that is due, if there is one. */
    private boolean startDueReplacement(Instant now, Function<Instant, SimulatedTask> born) {
        Instant due = replacementsDue.peek();
        if (due == null || due.isAfter(now)) {
            return false;
        }
        tasks.add(born.apply(replacementsDue.remove()));
        return true;
    }

    private Optional<SimulatedTask> firstUnexpectedStop(Instant now) {
        return tasks.stream()
                .filter(task -> task.isStopped(now) && task.isDesired())
                .min(Comparator.comparing(
                        task -> Objects.requireNonNull(task.stopDetails()).stoppedAt()));
    }

    private void archive(Instant now) {
        tasks.stream()
                .filter(task -> task.isStopped(now) && !task.isDesired())
                .toList()
                .forEach(this::archive);
    }

    private void archive(SimulatedTask dead) {
        tasks.remove(dead);
        stoppedTasks.addFirst(dead);
        if (stoppedTasks.size() > MAX_STOPPED) {
            stoppedTasks.removeLast();
        }
    }

    /** Those that are wanted or still run. */
    public List<SimulatedTask> tasks() {
        return List.copyOf(tasks);
    }

    /** Those that have stopped not long ago, the latest first. */
    public List<SimulatedTask> stoppedTasks() {
        return List.copyOf(stoppedTasks);
    }

    /** How many are placed and do not run yet. */
    public int pending(Instant now) {
        return (int) count(task -> task.isPending(now));
    }

    /** How many run, those included that are about to stop. */
    public int running(Instant now) {
        return (int) count(task -> task.isRunning(now));
    }

    /** Whether no task runs that its target group will give up. */
    boolean allHealthy(Instant now) {
        return count(task -> task.isRunning(now) && task.failsHealthChecks()) == 0;
    }

    /** When a count last changed, up to now; the given instant when none has since. */
    Instant lastChange(Instant since, Instant now) {
        return Stream.concat(tasks.stream(), stoppedTasks.stream())
                .flatMap(TaskPool::stateChanges)
                .filter(at -> at.isAfter(since) && !at.isAfter(now))
                .max(Instant::compareTo)
                .orElse(since);
    }

    private static Stream<Instant> stateChanges(SimulatedTask task) {
        StopDetails end = task.stopDetails();
        Stream<Instant> starts = Stream.of(task.pendingAt(), task.runningAt());
        return end == null
                ? starts
                : Stream.concat(starts.filter(at -> at.isBefore(end.stoppedAt())), Stream.of(end.stoppedAt()));
    }

    private long count(Predicate<SimulatedTask> predicate) {
        return tasks.stream().filter(predicate).count();
    }
}
