package awsecs.steady;

import awsecs.aws.TaskSetArn;
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
final class Course {
    private static final Pattern STARTED = Pattern.compile("has started (\\d{1,6}) tasks");

    private static final Pattern STEADY = Pattern.compile("reached a steady state|to STEADY_STATE");
    private static final Pattern REGISTERED = Pattern.compile("registered \\d+ targets");
    private static final Pattern TARGET_GROUP = Pattern.compile("\\(target-group ([^)]+)\\)");

    private static final Duration NEWS = Duration.ofSeconds(30);

    /** So long after another set moved, what names no set may still be about that one. */
    private static final Duration AFTERMATH = Duration.ofMinutes(1);

    private final TaskSetArn arn;
    private final boolean goesOn;
    private @Nullable Instant since;
    private final Set<String> heard = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<Symptom, Clues> clues = new HashMap<>();
    private final Hold allRun = new Hold(Hold.MOMENT);
    private int mostRunning;
    private int mostPlaced;
    private int started;
    private boolean tasksAreSeen = true;
    private @Nullable Instant othersMoved;
    private String latestEvent = "";
    private Instant heardLatest = Instant.MIN;

    Course(Target target) {
        arn = target.arn();
        goesOn = target.madeAt().isEmpty();
        since = target.madeAt().orElse(null);
    }

    /**
     * Takes in what a look showed.
     *
     * @return whether it is worth asking for the tasks that stopped
     */
    boolean sees(Sighting sighting, TaskSet set, Instant now) {
        var counts = Counts.of(set);
        boolean fewer = counts.running() < mostRunning;
        progressed(counts, now);
        if (sighting.othersMove(arn)) {
            othersMoved = now;
        }
        boolean othersMove = othersMoved != null && now.isBefore(othersMoved.plus(AFTERMATH));
        boolean trouble = false;
        int startedBefore = started;
        var events = sighting.service().map(Service::events).orElse(List.of());
        if (since == null) {
            since = latest(set, events).orElse(now);
            recall(events, set, othersMove, now);
        }
        for (var event : events.reversed()) {
            // Whose it is was decided when it came.
            if (counts(event.createdAt()) && heard.add(event.id()) && isOurs(event, set, othersMove)) {
                latestEvent = Words.of(event);
                heardLatest = now;
                started += started(event.message());
                if (REGISTERED.matcher(event.message()).find()) {
                    registered(event);
                }
                var symptom = Symptoms.in(event.message());
                symptom.ifPresent(found ->
                        clues(found, now).heard(Objects.requireNonNullElse(event.createdAt(), now), Words.of(event)));
                trouble |= symptom.isPresent();
            }
        }
        // When more are started than should run, some have stopped.
        return trouble || fewer || (started > startedBefore && started > counts.desired());
    }

    /** What AWS said since the set was last steady may still be so. */
    private void recall(List<ServiceEvent> events, TaskSet set, boolean othersMove, Instant now) {
        events.stream()
                .takeWhile(event -> !(STEADY.matcher(event.message()).find() && isOurs(event, set, othersMove)))
                .filter(event -> isOurs(event, set, othersMove))
                .toList()
                .reversed()
                .forEach(event -> Symptoms.in(event.message())
                        .filter(found -> !found.equals(Symptoms.GIVEN_UP))
                        .ifPresent(found -> clues(found, now).recalls(Words.of(event))));
    }

    /** As long as more of it runs than ever, what went wrong before was passing. */
    private void progressed(Counts counts, Instant now) {
        if (counts.running() > mostRunning) {
            clues.values().removeIf(Clues::outlived);
        }
        if (counts.running() > mostRunning || counts.placed() > mostPlaced) {
            clues.values().forEach(each -> each.restart(now));
        }
        mostRunning = Math.max(mostRunning, counts.running());
        mostPlaced = Math.max(mostPlaced, counts.placed());
        if (counts.placed() >= counts.desired()) {
            passed(Symptom.Passes.WHEN_PLACED);
        }
        if (allRun.holds(counts.isComplete(), now)) {
            passed(Symptom.Passes.WHEN_RUNNING);
        }
    }

    private void passed(Symptom.Passes when) {
        clues.keySet().removeIf(symptom -> symptom.passes() == when);
    }

    /** What kept targets out is over for the target groups that got some. */
    private void registered(ServiceEvent event) {
        var kept = clues.get(Symptoms.UNREGISTERED);
        if (kept != null && targetGroup(kept.event()).equals(targetGroup(event.message()))) {
            clues.remove(Symptoms.UNREGISTERED);
        }
    }

    /**
     * Takes in the tasks that stopped; those that somebody stopped on purpose do not count, and those that are still
     * about to stop are looked at again: their exit codes come last.
     */
    void sees(List<Task> stopped, Instant now) {
        stopped.stream()
                .filter(task -> task.stoppedAt() != null && counts(task.stoppedAt()) && counted.add(task.taskArn()))
                .sorted(Comparator.comparing(Task::stoppedAt))
                .forEach(task -> Symptoms.in(Words.all(task))
                        .ifPresent(found -> clues(found, now)
                                .died(
                                        Objects.requireNonNullElse(task.createdAt(), task.stoppedAt()),
                                        task.stoppedAt(),
                                        Words.of(task))));
    }

    /** From now on events alone must tell. */
    void mayNotSeeTasks() {
        tasksAreSeen = false;
    }

    /** Returns why the set will not become steady; empty as long as it may. */
    Optional<String> hopeless(Instant now) {
        boolean enough = clues.containsKey(Symptoms.GIVEN_UP);
        return told(found -> found.getValue()
                .count(found.getKey(), enough && !found.getKey().equals(Symptoms.GIVEN_UP), tasksAreSeen, now));
    }

    /** Returns the most telling of what was seen, harmless or not, for when the time is up; with the next step. */
    String suspicion() {
        return told(_ -> true)
                .orElseGet(
                        () -> (latestEvent.isEmpty() ? "" : "The service's latest event: " + latestEvent + "\n")
                                + "Next: give it more time with the resource option customTimeouts, or look at what takes so long.");
    }

    /** Returns the event that is worth showing now: the latest one for a while, then what still stands in the way. */
    String news(Instant now) {
        boolean isNew = now.isBefore(heardLatest.plus(NEWS));
        return isNew
                ? latestEvent
                : found(_ -> true).map(found -> found.getValue().event()).orElse("");
    }

    private Optional<String> told(Predicate<Map.Entry<Symptom, Clues>> which) {
        return found(which)
                .map(found ->
                        found.getValue().told() + "\nNext: " + found.getKey().nextStep() + ".");
    }

    /** The most special one. */
    private Optional<Map.Entry<Symptom, Clues>> found(Predicate<Map.Entry<Symptom, Clues>> which) {
        return clues.entrySet().stream()
                .filter(which)
                .min(Comparator.comparingInt(entry -> Symptoms.TABLE.indexOf(entry.getKey())));
    }

    private Clues clues(Symptom symptom, Instant now) {
        var from = goesOn && since != null ? since : Instant.MIN;
        return clues.computeIfAbsent(symptom, _ -> new Clues(from, now));
    }

    private boolean counts(@Nullable Instant at) {
        return at == null || since == null || !at.isBefore(since);
    }

    private static Optional<Instant> latest(TaskSet set, List<ServiceEvent> events) {
        return Stream.concat(
                        Stream.of(set.updatedAt(), set.stabilityStatusAt()),
                        events.stream().map(ServiceEvent::createdAt).map(at -> at.plusMillis(1)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static int started(String message) {
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
