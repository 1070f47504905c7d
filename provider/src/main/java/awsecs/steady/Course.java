package awsecs.steady;

import awsecs.aws.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private final TaskSetArn arn;
    private @Nullable Instant since;
    private final Set<String> heard = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<Symptom, List<Evidence>> evidence = new LinkedHashMap<>();
    private int mostRunning;
    private int started;
    private String latestEvent = "";

    /** One time that a symptom showed, in AWS's words. */
    private record Evidence(Instant at, String words) {}

    Course(Target target) {
        arn = target.arn();
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
        if (counts.running() > mostRunning) {
            // As long as more of it runs than ever, what went wrong before was passing.
            mostRunning = counts.running();
            evidence.clear();
        }
        boolean othersMove = sighting.othersMove(arn);
        boolean trouble = false;
        int startedBefore = started;
        var events = sighting.service().map(Service::events).orElse(List.of());
        if (since == null) {
            since = Stream.concat(
                            Stream.of(set.updatedAt(), set.stabilityStatusAt()),
                            events.stream().map(ServiceEvent::createdAt).map(at -> at.plusMillis(1)))
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(now);
        }
        for (var event : events.reversed()) {
            if (counts(event.createdAt()) && isOurs(event, set, othersMove) && heard.add(event.id())) {
                latestEvent = spoken(event.message());
                started += started(event.message());
                trouble |= weigh(Symptom.Place.EVENT, event.message(), latestEvent, now);
            }
        }
        // When more are started than should run, some have stopped.
        return trouble || fewer || (started > startedBefore && started > counts.desired());
    }

    /** Takes in the tasks that stopped; those that somebody stopped on purpose do not count. */
    void sees(List<Task> stopped, Instant now) {
        for (var task : stopped) {
            var reasons = new StringBuilder(task.stopCodeAsString() + " " + task.stoppedReason());
            task.containers().forEach(container -> reasons.append(' ').append(container.reason()));
            if (counts(task.stoppedAt()) && counted.add(task.taskArn())) {
                weigh(Symptom.Place.STOPPED_TASK, reasons.toString(), Obituary.of(task), now);
            }
        }
    }

    private boolean counts(@Nullable Instant at) {
        return at == null || since == null || !at.isBefore(since);
    }

    private boolean weigh(Symptom.Place where, String text, String words, Instant now) {
        var symptom = Symptoms.in(where, text);
        symptom.ifPresent(
                found -> evidence.computeIfAbsent(found, _ -> new ArrayList<>()).add(new Evidence(now, words)));
        return symptom.isPresent();
    }

    /** Returns why the set will not become steady; empty as long as it may. */
    Optional<String> hopeless(Instant now) {
        return evidence.entrySet().stream()
                .filter(entry -> counts(entry.getKey(), entry.getValue(), now))
                // What a task died of tells more than what the service makes of it.
                .max(Comparator.comparing(entry -> entry.getKey().seenIn()))
                .map(entry -> told(entry.getKey(), entry.getValue()));
    }

    /** Returns what was seen of it that may not be harmless; for a wait that ends for another reason. */
    Optional<String> suspicion() {
        return evidence.entrySet().stream().findFirst().map(entry -> told(entry.getKey(), entry.getValue()));
    }

    String latestEvent() {
        return latestEvent;
    }

    private static boolean counts(Symptom symptom, List<Evidence> seen, Instant now) {
        return seen.size() >= symptom.times()
                && Duration.between(seen.getFirst().at(), now).compareTo(symptom.lasting()) >= 0;
    }

    private static String told(Symptom symptom, List<Evidence> seen) {
        var times = seen.size() > 1 ? seen.size() + " times: " : "";
        return times + seen.getLast().words() + "; next: " + symptom.nextStep();
    }

    private static int started(String message) {
        var matcher = STARTED.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** What names no task set is about this one only when no other moves. */
    private boolean isOurs(ServiceEvent event, TaskSet set, boolean othersMove) {
        var message = event.message();
        boolean targets = set.loadBalancers().stream()
                .anyMatch(balancer -> balancer.targetGroupArn() != null && message.contains(balancer.targetGroupArn()));
        return message.contains(arn.id()) || (!message.contains("taskSet ") && (targets || !othersMove));
    }

    /** The event without the names that the reader knows. */
    private static String spoken(String message) {
        return message.replaceFirst("^\\(service [^)]*\\) *", "");
    }
}
