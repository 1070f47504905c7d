package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The evidence for one failure pattern during a wait. Not thread-safe. */
final class FailureEvidence {
    /** Events within this time are about the same attempt: each task that fails has an event of its own. */
    private static final Duration ATTEMPT_WINDOW = Duration.ofMinutes(1);

    /** For this long the cause of an event from before the wait may be fixed, but not retried by ECS yet. */
    private static final Duration GRACE_FOR_OLD_EVENTS = Duration.ofMinutes(5);

    private final Instant relevantFrom;
    private Instant lastProgressAt;
    private final Attempts stoppedTasks = new Attempts();
    private final Attempts events = new Attempts();
    private String event = "";
    private boolean fromBeforeWait;
    private String lastStoppedTask = "";

    /** @param relevantFrom attempts that began before do not count: their cause may be fixed */
    FailureEvidence(Instant relevantFrom, Instant now) {
        this.relevantFrom = relevantFrom;
        lastProgressAt = now;
    }

    void addEvent(Instant at, String text) {
        event = text;
        fromBeforeWait = false;
        events.add(at.minus(ATTEMPT_WINDOW), at);
    }

    /** Adds an event from before the wait. ECS does not repeat an event whose cause persists. */
    void addPastEvent(String text) {
        event = text;
        fromBeforeWait = true;
    }

    void addStoppedTask(Instant started, Instant stopped, String text) {
        lastStoppedTask = text;
        stoppedTasks.add(started, stopped);
    }

    /** Restarts the duration, because the task set made progress. */
    void restart(Instant now) {
        lastProgressAt = now;
    }

    /**
     * Removes the evidence of stopped tasks, because more tasks run than before. An event stays: ECS does not repeat it.
     *
     * @return whether no evidence is left
     */
    boolean clearTaskEvidence() {
        stoppedTasks.number = 0;
        events.number = 0;
        lastStoppedTask = "";
        return event.isEmpty();
    }

    /**
     * Returns whether the evidence shows that the task set cannot become steady.
     *
     * @param oneIsEnough whether a single attempt is conclusive
     * @param tasksAreVisible whether stopped tasks can be listed. Then only they count as attempts, because an event may
     *     be about any attempt.
     */
    boolean isConclusive(FailurePattern pattern, boolean oneIsEnough, boolean tasksAreVisible, Instant now) {
        var duration = fromBeforeWait && pattern.duration().compareTo(GRACE_FOR_OLD_EVENTS) < 0
                ? GRACE_FOR_OLD_EVENTS
                : pattern.duration();
        return (tasksAreVisible ? stoppedTasks : events).number >= (oneIsEnough ? 1 : pattern.attempts())
                || Duration.between(lastProgressAt, now).compareTo(duration) >= 0;
    }

    /** Returns the latest stopped task and the event, a line each. */
    String describe() {
        var lines = new ArrayList<String>();
        int attempts = stoppedTasks.number;
        if (!lastStoppedTask.isEmpty()) {
            lines.add(
                    attempts > 1
                            ? attempts + " attempts in a row failed. The last " + lastStoppedTask
                            : "A " + lastStoppedTask);
        }
        // The event of a task that could not start repeats the reason of the task.
        if (!event.isEmpty() && !(event.contains("Reason: ") && !lastStoppedTask.isEmpty())) {
            lines.add("Service event: " + event);
        }
        return String.join("\n", lines);
    }

    String event() {
        return event;
    }

    /** Consecutive attempts. Tasks that fail together are one attempt. */
    private final class Attempts {
        private int number;
        private @Nullable Instant lastEnded;

        void add(Instant started, Instant ended) {
            if (!started.isBefore(relevantFrom) && (lastEnded == null || !started.isBefore(lastEnded))) {
                lastEnded = ended;
                number++;
            }
        }
    }
}
