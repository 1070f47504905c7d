package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.waiter.StableFor;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Tracks the service events and the stopped tasks of a task set during one wait, and decides when the task set cannot
 * become steady. Not thread-safe.
 */
final class FailureDetector {
    private static final Pattern STARTED = Pattern.compile("has started (\\d{1,6}) tasks");

    static final Pattern STEADY = Pattern.compile("reached a steady state|to STEADY_STATE");
    private static final Pattern REGISTERED = Pattern.compile("registered \\d+ targets");
    private static final Pattern TARGET_GROUP = Pattern.compile("\\(target-group ([^)]+)\\)");

    /** A container that crashes as it starts is RUNNING for a moment. */
    static final Duration CRASH_LOOP_GUARD = Duration.ofSeconds(3);

    /** How long progress shows an event that has no known cause. */
    private static final Duration EVENT_DISPLAY_TIME = Duration.ofSeconds(30);

    /** For this long after another task set changed, an event that names no task set may be about that task set. */
    private static final Duration OTHER_SET_WINDOW = Duration.ofMinutes(1);

    private final TaskSetArn arn;
    private final boolean isResumed;
    private @Nullable Instant relevantSince;
    private final Set<String> seenEventIds = new HashSet<>();
    private final Set<String> seenTasks = new HashSet<>();
    private final Map<FailurePattern, FailureEvidence> evidence = new HashMap<>();
    private final StableFor completeFor = new StableFor(CRASH_LOOP_GUARD);
    private int maxRunning;
    private int maxPlaced;
    private int startedTasks;
    private boolean tasksAreVisible = true;
    private @Nullable Instant othersChangedAt;
    private String latestEvent = "";
    private Instant latestEventAt = Instant.MIN;

    FailureDetector(SteadyTarget target) {
        arn = target.arn();
        isResumed = target.changedAt().isEmpty();
        relevantSince = target.changedAt().orElse(null);
    }

    /**
     * Evaluates one poll.
     *
     * @return whether there is a reason to list the stopped tasks
     */
    boolean observe(TaskSetSnapshot snapshot, Instant now) {
        var set = snapshot.taskSet();
        var counts = TaskCounts.of(set);
        boolean hasFewer = counts.running() < maxRunning;
        recordProgress(counts, now);
        if (snapshot.service().hasUnsteadyOthers(arn)) {
            othersChangedAt = now;
        }
        boolean othersChange = othersChangedAt != null && now.isBefore(othersChangedAt.plus(OTHER_SET_WINDOW));
        boolean hasFailure = false;
        int startedBefore = startedTasks;
        var events = snapshot.service().events();
        if (relevantSince == null) {
            relevantSince = latestKnownTime(set, events).orElse(now);
            addPastEvents(events, set, othersChange, now);
        }
        for (var event : events.reversed()) {
            // Only the first poll of an event decides whether it is about this task set.
            if (isRelevant(event.createdAt())
                    && seenEventIds.add(event.id())
                    && isRelevantTo(event, set, othersChange)) {
                latestEvent = EcsEventFormatter.describe(event);
                latestEventAt = now;
                startedTasks += startedTasks(EcsEventFormatter.text(event));
                if (REGISTERED.matcher(EcsEventFormatter.text(event)).find()) {
                    recordRegistration(event);
                }
                var pattern = FailurePatterns.find(EcsEventFormatter.text(event));
                pattern.ifPresent(found -> evidence(found, now)
                        .addEvent(
                                Objects.requireNonNullElse(event.createdAt(), now), EcsEventFormatter.describe(event)));
                hasFailure |= pattern.isPresent();
            }
        }
        // More started tasks than desired tasks mean that some tasks have stopped.
        return hasFailure || hasFewer || (startedTasks > startedBefore && startedTasks > counts.desired());
    }

    /** Events since the task set was last steady may still apply. */
    private void addPastEvents(List<ServiceEvent> events, TaskSet set, boolean othersChange, Instant now) {
        events.stream()
                .takeWhile(
                        event -> !(STEADY.matcher(EcsEventFormatter.text(event)).find()
                                && isRelevantTo(event, set, othersChange)))
                .filter(event -> isRelevantTo(event, set, othersChange))
                .toList()
                .reversed()
                .forEach(event -> FailurePatterns.find(EcsEventFormatter.text(event))
                        .filter(found -> !found.equals(FailurePatterns.INCONSISTENT_START))
                        .ifPresent(found -> evidence(found, now).addPastEvent(EcsEventFormatter.describe(event))));
    }

    /** A new maximum of running tasks shows that earlier failures were transient. */
    private void recordProgress(TaskCounts counts, Instant now) {
        if (counts.running() > maxRunning) {
            evidence.values().removeIf(FailureEvidence::clearTaskEvidence);
        }
        if (counts.running() > maxRunning || counts.runningOrPending() > maxPlaced) {
            evidence.values().forEach(found -> found.restart(now));
        }
        maxRunning = Math.max(maxRunning, counts.running());
        maxPlaced = Math.max(maxPlaced, counts.runningOrPending());
        if (counts.runningOrPending() >= counts.desired()) {
            clear(FailurePattern.ClearedWhen.PLACED);
        }
        if (completeFor.update(counts.isComplete(), now)) {
            clear(FailurePattern.ClearedWhen.RUNNING);
        }
    }

    private void clear(FailurePattern.ClearedWhen when) {
        evidence.keySet().removeIf(pattern -> pattern.clearedWhen() == when);
    }

    /** A registration in the same target group resolves an earlier registration failure. */
    private void recordRegistration(ServiceEvent event) {
        var failure = evidence.get(FailurePatterns.TARGET_REGISTRATION);
        if (failure != null && targetGroup(failure.event()).equals(targetGroup(EcsEventFormatter.text(event)))) {
            evidence.remove(FailurePatterns.TARGET_REGISTRATION);
        }
    }

    /**
     * Evaluates stopped tasks. A task that is still about to stop is evaluated later, when its exit codes are known. A
     * task that was stopped on purpose matches no pattern.
     */
    void observeStoppedTasks(List<Task> tasks, Instant now) {
        tasks.stream()
                .filter(task ->
                        task.stoppedAt() != null && isRelevant(task.stoppedAt()) && seenTasks.add(task.taskArn()))
                .sorted(Comparator.comparing(Task::stoppedAt))
                .forEach(task -> FailurePatterns.find(EcsEventFormatter.searchableText(task))
                        .ifPresent(found -> evidence(found, now)
                                .addStoppedTask(
                                        Objects.requireNonNullElse(task.createdAt(), task.stoppedAt()),
                                        task.stoppedAt(),
                                        EcsEventFormatter.describe(task))));
    }

    /** Decides by events alone from now on, because the stopped tasks cannot be listed. */
    void disableTaskEvidence() {
        tasksAreVisible = false;
    }

    /** Returns why the task set cannot become steady, with the next step. Empty while it still may. */
    Optional<String> verdict(Instant now) {
        boolean startsInconsistently = evidence.containsKey(FailurePatterns.INCONSISTENT_START);
        return describe(found -> found.getValue()
                .isConclusive(
                        found.getKey(),
                        startsInconsistently && !found.getKey().equals(FailurePatterns.INCONSISTENT_START),
                        tasksAreVisible,
                        now));
    }

    /** Returns the most specific finding so far, conclusive or not, with the next step. For a wait that times out. */
    String bestGuess() {
        return describe(_ -> true)
                .orElseGet(() -> (latestEvent.isEmpty() ? "" : "Latest service event: " + latestEvent + "\n")
                        + UserMessage.nextSentence("raise the time limit with the resource option customTimeouts, or"
                                + " find out why the tasks start slowly with `aws ecs describe-tasks`"));
    }

    /** Returns the event to show: the latest event for a while, then the event of the most specific failure. */
    String eventToShow(Instant now) {
        boolean isNew = now.isBefore(latestEventAt.plus(EVENT_DISPLAY_TIME));
        return isNew
                ? latestEvent
                : mostSpecific(_ -> true).map(found -> found.getValue().event()).orElse("");
    }

    private Optional<String> describe(Predicate<Map.Entry<FailurePattern, FailureEvidence>> filter) {
        return mostSpecific(filter)
                .map(found -> found.getValue().describe() + "\n"
                        + UserMessage.nextSentence(found.getKey().nextStep()));
    }

    private Optional<Map.Entry<FailurePattern, FailureEvidence>> mostSpecific(
            Predicate<Map.Entry<FailurePattern, FailureEvidence>> filter) {
        return evidence.entrySet().stream()
                .filter(filter)
                .min(Comparator.comparingInt(entry -> FailurePatterns.TABLE.indexOf(entry.getKey())));
    }

    private FailureEvidence evidence(FailurePattern pattern, Instant now) {
        var from = isResumed && relevantSince != null ? relevantSince : Instant.MIN;
        return evidence.computeIfAbsent(pattern, _ -> new FailureEvidence(from, now));
    }

    private boolean isRelevant(@Nullable Instant at) {
        return at == null || relevantSince == null || !at.isBefore(relevantSince);
    }

    private static Optional<Instant> latestKnownTime(TaskSet set, List<ServiceEvent> events) {
        return Stream.concat(
                        Stream.of(set.updatedAt(), set.stabilityStatusAt()),
                        events.stream()
                                .map(ServiceEvent::createdAt)
                                .filter(Objects::nonNull)
                                .map(at -> at.plusMillis(1)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static int startedTasks(String message) {
        var matcher = STARTED.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Optional<String> targetGroup(String text) {
        return TARGET_GROUP.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    /** An event that names neither a task set nor a target group counts only while no other task set changes. */
    private boolean isRelevantTo(ServiceEvent event, TaskSet set, boolean othersChange) {
        var message = EcsEventFormatter.text(event);
        if (message.contains("taskSet ")) {
            return message.contains(arn.id());
        }
        return targetGroup(message)
                .map(group ->
                        set.loadBalancers().stream().anyMatch(balancer -> group.equals(balancer.targetGroupArn())))
                .orElse(message.contains(arn.id()) || !othersChange);
    }
}
