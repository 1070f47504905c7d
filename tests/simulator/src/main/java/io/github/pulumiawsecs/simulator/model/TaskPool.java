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
    /** The scheduler waits this long before a replacement, times the number of consecutive failures. */
    private static final Duration BACKOFF = Duration.ofSeconds(1);

    /** DescribeTasks shows this many stopped tasks. */
    private static final int MAX_STOPPED = 50;

    private final List<SimulatedTask> tasks = new ArrayList<>();
    private final Deque<SimulatedTask> stoppedTasks = new ArrayDeque<>();

    /** When the scheduler starts the replacements of failed tasks. Faults apply at that time. */
    private final PriorityQueue<Instant> replacementsDue = new PriorityQueue<>();

    private int failures;

    /**
     * Starts or stops tasks to reach the desired count. Stops the youngest tasks first.
     *
     * @param taskFactory creates a task that is requested at the given time
     * @return the number of tasks started; negative for stopped tasks
     */
    int scaleTo(int desired, Instant now, Timing timing, Function<Instant, SimulatedTask> taskFactory) {
        archive(now);
        while (!replacementsDue.isEmpty() && count(SimulatedTask::isDesired) + replacementsDue.size() > desired) {
            replacementsDue.remove(Collections.max(replacementsDue));
        }
        int change = desired - (int) count(SimulatedTask::isDesired) - replacementsDue.size();
        for (int i = tasks.size() - 1, surplus = -change; i >= 0 && surplus > 0; i--) {
            if (tasks.get(i).isDesired()) {
                tasks.set(i, tasks.get(i).stop(now, timing));
                surplus--;
            }
        }
        for (int i = 0; i < change; i++) {
            tasks.add(taskFactory.apply(now));
        }
        return change;
    }

    /**
     * Replaces failed tasks after the backoff, and failed replacements in turn.
     *
     * @return the number of consecutive failures since all tasks were last healthy
     */
    int replaceStopped(Instant now, Function<Instant, SimulatedTask> taskFactory) {
        do {
            for (Optional<SimulatedTask> failed = firstUnexpectedStop(now);
                    failed.isPresent();
                    failed = firstUnexpectedStop(now)) {
                failures++;
                archive(failed.get());
                Instant failedAt =
                        Objects.requireNonNull(failed.get().stopDetails()).stoppedAt();
                replacementsDue.add(failedAt.plus(BACKOFF.multipliedBy(failures)));
            }
        } while (startDueReplacement(now, taskFactory));
        archive(now);
        if (replacementsDue.isEmpty()
                && tasks.stream().allMatch(task -> task.stopDetails() == null || task.stopRequested())) {
            failures = 0;
        }
        return failures;
    }

    /** Starts the first replacement that is due; returns false if there is none. */
    private boolean startDueReplacement(Instant now, Function<Instant, SimulatedTask> taskFactory) {
        Instant due = replacementsDue.peek();
        if (due == null || due.isAfter(now)) {
            return false;
        }
        tasks.add(taskFactory.apply(replacementsDue.remove()));
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

    private void archive(SimulatedTask task) {
        tasks.remove(task);
        stoppedTasks.addFirst(task);
        if (stoppedTasks.size() > MAX_STOPPED) {
            stoppedTasks.removeLast();
        }
    }

    /** Returns the tasks that are desired or still run. */
    public List<SimulatedTask> tasks() {
        return List.copyOf(tasks);
    }

    /** Returns the stopped tasks, latest first. */
    public List<SimulatedTask> stoppedTasks() {
        return List.copyOf(stoppedTasks);
    }

    /** Returns the number of PENDING tasks. */
    public int pending(Instant now) {
        return (int) count(task -> task.isPending(now));
    }

    /** Returns the number of RUNNING tasks, including those that are stopping. */
    public int running(Instant now) {
        return (int) count(task -> task.isRunning(now));
    }

    /** Returns whether no running task fails its health checks. */
    boolean allHealthy(Instant now) {
        return count(task -> task.isRunning(now) && task.failsHealthChecks()) == 0;
    }

    /** Returns when a count last changed between {@code since} and {@code now}; {@code since} if none did. */
    Instant lastChange(Instant since, Instant now) {
        return Stream.concat(tasks.stream(), stoppedTasks.stream())
                .flatMap(TaskPool::stateChanges)
                .filter(at -> at.isAfter(since) && !at.isAfter(now))
                .max(Instant::compareTo)
                .orElse(since);
    }

    private static Stream<Instant> stateChanges(SimulatedTask task) {
        StopDetails stop = task.stopDetails();
        Stream<Instant> starts = Stream.of(task.pendingAt(), task.runningAt());
        return stop == null
                ? starts
                : Stream.concat(starts.filter(at -> at.isBefore(stop.stoppedAt())), Stream.of(stop.stoppedAt()));
    }

    private long count(Predicate<SimulatedTask> predicate) {
        return tasks.stream().filter(predicate).count();
    }
}
