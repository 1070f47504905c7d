package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.waiter.StableFor;
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
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The course of one wait: what was seen so far, and whether there is still hope. */
final class FailureDetector {
    private static final Pattern STARTED = Pattern.compile("has started (\\d{1,6}) tasks");

    private static final Pattern STEADY = Pattern.compile("reached a steady state|to STEADY_STATE");
    private static final Pattern REGISTERED = Pattern.compile("registered \\d+ targets");
    private static final Pattern TARGET_GROUP = Pattern.compile("\\(target-group ([^)]+)\\)");

    /** A container that crashes as it starts is RUNNING for a moment. */
    static final Duration CRASH_LOOP_GUARD = Duration.ofSeconds(3);

    private static final Duration EVENT_DISPLAY_TIME = Duration.ofSeconds(30);

    /** So long after another set moved, what names no set may still be about that one. */
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
    private @Nullable Instant othersMoved;
    private String latestEvent = "";
    private Instant latestEventAt = Instant.MIN;

    FailureDetector(SteadyTarget target) {
        arn = target.arn();
        isResumed = target.createdAt().isEmpty();
        relevantSince = target.createdAt().orElse(null);
    }

    /**
     * Takes in what a look showed.
     *
     * @return whether it is worth asking for the tasks that stopped
     */
    boolean observe(ServiceSnapshot sighting, TaskSet set, Instant now) {
        var counts = TaskCounts.of(set);
        boolean fewer = counts.running() < maxRunning;
        recordProgress(counts, now);
        if (sighting.othersUnsteady(arn)) {
            othersMoved = now;
        }
        boolean othersMove = othersMoved != null && now.isBefore(othersMoved.plus(OTHER_SET_WINDOW));
        boolean trouble = false;
        int startedBefore = startedTasks;
        var events = sighting.service().map(Service::events).orElse(List.of());
        if (relevantSince == null) {
            relevantSince = latestKnownTime(set, events).orElse(now);
            addPastEvents(events, set, othersMove, now);
        }
        for (var event : events.reversed()) {
            // Whose it is was decided when it came.
            if (isRelevant(event.createdAt()) && seenEventIds.add(event.id()) && isOurs(event, set, othersMove)) {
                latestEvent = EcsMessages.describe(event);
                latestEventAt = now;
                startedTasks += startedTasks(event.message());
                if (REGISTERED.matcher(event.message()).find()) {
                    recordRegistration(event);
                }
                var symptom = FailurePatterns.find(event.message());
                symptom.ifPresent(found -> evidence(found, now)
                        .addEvent(Objects.requireNonNullElse(event.createdAt(), now), EcsMessages.describe(event)));
                trouble |= symptom.isPresent();
            }
        }
        // When more are started than should run, some have stopped.
        return trouble || fewer || (startedTasks > startedBefore && startedTasks > counts.desired());
    }

    /** What AWS said since the set was last steady may still be so. */
    private void addPastEvents(List<ServiceEvent> events, TaskSet set, boolean othersMove, Instant now) {
        events.stream()
                .takeWhile(event -> !(STEADY.matcher(event.message()).find() && isOurs(event, set, othersMove)))
                .filter(event -> isOurs(event, set, othersMove))
                .toList()
                .reversed()
                .forEach(event -> FailurePatterns.find(event.message())
                        .filter(found -> !found.equals(FailurePatterns.INCONSISTENT_START))
                        .ifPresent(found -> evidence(found, now).addPastEvent(EcsMessages.describe(event))));
    }

    /** As long as more of it runs than ever, what went wrong before was passing. */
    private void recordProgress(TaskCounts counts, Instant now) {
        if (counts.running() > maxRunning) {
            evidence.values().removeIf(FailureEvidence::clearTaskEvidence);
        }
        if (counts.running() > maxRunning || counts.runningOrPending() > maxPlaced) {
            evidence.values().forEach(each -> each.restart(now));
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
        evidence.keySet().removeIf(symptom -> symptom.clearedWhen() == when);
    }

    /** What kept targets out is over for the target groups that got some. */
    private void recordRegistration(ServiceEvent event) {
        var kept = evidence.get(FailurePatterns.TARGET_REGISTRATION);
        if (kept != null && targetGroup(kept.event()).equals(targetGroup(event.message()))) {
            evidence.remove(FailurePatterns.TARGET_REGISTRATION);
        }
    }

    /**
     * Takes in the tasks that stopped; those that somebody stopped on purpose do not count, and those that are still
     * about to stop are looked at again: their exit codes come last.
     */
    void observe(List<Task> stopped, Instant now) {
        stopped.stream()
                .filter(task ->
                        task.stoppedAt() != null && isRelevant(task.stoppedAt()) && seenTasks.add(task.taskArn()))
                .sorted(Comparator.comparing(Task::stoppedAt))
                .forEach(task -> FailurePatterns.find(EcsMessages.searchableText(task))
                        .ifPresent(found -> evidence(found, now)
                                .addStoppedTask(
                                        Objects.requireNonNullElse(task.createdAt(), task.stoppedAt()),
                                        task.stoppedAt(),
                                        EcsMessages.describe(task))));
    }

    /** From now on events alone must tell. */
    void disableTaskEvidence() {
        tasksAreVisible = false;
    }

    /** Returns why the set will not become steady; empty as long as it may. */
    Optional<String> verdict(Instant now) {
        boolean enough = evidence.containsKey(FailurePatterns.INCONSISTENT_START);
        return describe(found -> found.getValue()
                .isConclusive(
                        found.getKey(),
                        enough && !found.getKey().equals(FailurePatterns.INCONSISTENT_START),
                        tasksAreVisible,
                        now));
    }

    /** Returns the most telling of what was seen, harmless or not, for when the time is up; with the next step. */
    String bestGuess() {
        return describe(_ -> true)
                .orElseGet(
                        () -> (latestEvent.isEmpty() ? "" : "The service's latest event: " + latestEvent + "\n")
                                + "Next: give it more time with the resource option customTimeouts, or look at what takes so long.");
    }

    /** Returns the event that is worth showing now: the latest one for a while, then what still stands in the way. */
    String eventToShow(Instant now) {
        boolean isNew = now.isBefore(latestEventAt.plus(EVENT_DISPLAY_TIME));
        return isNew
                ? latestEvent
                : mostSpecific(_ -> true).map(found -> found.getValue().event()).orElse("");
    }

    private Optional<String> describe(Predicate<Map.Entry<FailurePattern, FailureEvidence>> which) {
        return mostSpecific(which)
                .map(found -> found.getValue().describe() + "\nNext: "
                        + found.getKey().nextStep() + ".");
    }

    /** The most special one. */
    private Optional<Map.Entry<FailurePattern, FailureEvidence>> mostSpecific(
            Predicate<Map.Entry<FailurePattern, FailureEvidence>> which) {
        return evidence.entrySet().stream()
                .filter(which)
                .min(Comparator.comparingInt(entry -> FailurePatterns.TABLE.indexOf(entry.getKey())));
    }

    private FailureEvidence evidence(FailurePattern symptom, Instant now) {
        var from = isResumed && relevantSince != null ? relevantSince : Instant.MIN;
        return evidence.computeIfAbsent(symptom, _ -> new FailureEvidence(from, now));
    }

    private boolean isRelevant(@Nullable Instant at) {
        return at == null || relevantSince == null || !at.isBefore(relevantSince);
    }

    private static Optional<Instant> latestKnownTime(TaskSet set, List<ServiceEvent> events) {
        return Stream.concat(
                        Stream.of(set.updatedAt(), set.stabilityStatusAt()),
                        events.stream().map(ServiceEvent::createdAt).map(at -> at.plusMillis(1)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static int startedTasks(String message) {
        var matcher = STARTED.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Optional<String> targetGroup(String words) {
        return TARGET_GROUP
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** What names neither a task set nor a target group is about this one only when no other moves. */
    private boolean isOurs(ServiceEvent event, TaskSet set, boolean othersMove) {
        var message = event.message();
        if (message.contains("taskSet ")) {
            return message.contains(arn.id());
        }
        return targetGroup(message)
                .map(group -> set.loadBalancers().stream().anyMatch(ours -> group.equals(ours.targetGroupArn())))
                .orElse(message.contains(arn.id()) || !othersMove);
    }
}
