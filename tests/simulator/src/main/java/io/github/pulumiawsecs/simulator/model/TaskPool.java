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
    private static final int REMEMBERED = 50;

    private final List<SimulatedTask> tasks = new ArrayList<>();
    private final Deque<SimulatedTask> stopped = new ArrayDeque<>();

    /** When the scheduler starts the tasks that are to replace dead ones; what ails them shows only then. */
    private final PriorityQueue<Instant> vacancies = new PriorityQueue<>();

    private int failures;

    /**
     * Starts or stops tasks until as many are wanted; the youngest go first.
     *
     * @param born makes a task that is wanted from an instant on
     * @return how many were started; negative for stopped ones
     */
    int aimFor(int desired, Instant now, Timing pace, Function<Instant, SimulatedTask> born) {
        bury(now);
        while (!vacancies.isEmpty() && count(SimulatedTask::isWanted) + vacancies.size() > desired) {
            vacancies.remove(Collections.max(vacancies));
        }
        int change = desired - (int) count(SimulatedTask::isWanted) - vacancies.size();
        for (int i = tasks.size() - 1, surplus = -change; i >= 0 && surplus > 0; i--) {
            if (tasks.get(i).isWanted()) {
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
    int replaceDead(Instant now, Function<Instant, SimulatedTask> born) {
        do {
            for (Optional<SimulatedTask> dead = firstDead(now); dead.isPresent(); dead = firstDead(now)) {
                failures++;
                bury(dead.get());
                Instant died = Objects.requireNonNull(dead.get().end()).at();
                vacancies.add(died.plus(BACKOFF.multipliedBy(failures)));
            }
        } while (fill(now, born));
        bury(now);
        if (vacancies.isEmpty() && tasks.stream().allMatch(task -> task.end() == null || task.asked())) {
            failures = 0;
        }
        return failures;
    }

    /** Fills the first vacancy that is due, if there is one. */
    private boolean fill(Instant now, Function<Instant, SimulatedTask> born) {
        Instant due = vacancies.peek();
        if (due == null || due.isAfter(now)) {
            return false;
        }
        tasks.add(born.apply(vacancies.remove()));
        return true;
    }

    private Optional<SimulatedTask> firstDead(Instant now) {
        return tasks.stream()
                .filter(task -> task.isGone(now) && task.isWanted())
                .min(Comparator.comparing(
                        task -> Objects.requireNonNull(task.end()).at()));
    }

    private void bury(Instant now) {
        tasks.stream()
                .filter(task -> task.isGone(now) && !task.isWanted())
                .toList()
                .forEach(this::bury);
    }

    private void bury(SimulatedTask dead) {
        tasks.remove(dead);
        stopped.addFirst(dead);
        if (stopped.size() > REMEMBERED) {
            stopped.removeLast();
        }
    }

    /** Those that are wanted or still run. */
    public List<SimulatedTask> tasks() {
        return List.copyOf(tasks);
    }

    /** Those that have stopped not long ago, the latest first. */
    public List<SimulatedTask> stopped() {
        return List.copyOf(stopped);
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
    boolean isHealthy(Instant now) {
        return count(task -> task.isRunning(now) && task.isUnhealthy()) == 0;
    }

    /** When a count last changed, up to now; the given instant when none has since. */
    Instant lastChange(Instant since, Instant now) {
        return Stream.concat(tasks.stream(), stopped.stream())
                .flatMap(TaskPool::turns)
                .filter(at -> at.isAfter(since) && !at.isAfter(now))
                .max(Instant::compareTo)
                .orElse(since);
    }

    private static Stream<Instant> turns(SimulatedTask task) {
        End end = task.end();
        Stream<Instant> starts = Stream.of(task.pendingAt(), task.runningAt());
        return end == null ? starts : Stream.concat(starts.filter(at -> at.isBefore(end.at())), Stream.of(end.at()));
    }

    private long count(Predicate<SimulatedTask> predicate) {
        return tasks.stream().filter(predicate).count();
    }
}
