package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Where one symptom showed during a wait. */
final class FailureEvidence {
    /** What AWS says again within that time is about the same try: each of the tasks that fail together has its event. */
    private static final Duration ATTEMPT_WINDOW = Duration.ofMinutes(1);

    /** So long what AWS said before the wait may be mended, and not tried again yet. */
    private static final Duration GRACE_FOR_OLD_EVENTS = Duration.ofMinutes(5);

    private final Instant from;
    private Instant since;
    private final Attempts stoppedTasks = new Attempts();
    private final Attempts events = new Attempts();
    private String event = "";
    private boolean fromBeforeWait;
    private String lastStoppedTask = "";

    /** @param from a try that began before says nothing for sure: what it failed of may be mended by now */
    FailureEvidence(Instant from, Instant now) {
        this.from = from;
        since = now;
    }

    void addEvent(Instant at, String words) {
        event = words;
        fromBeforeWait = false;
        events.add(at.minus(ATTEMPT_WINDOW), at);
    }

    /** Takes in an event from before the wait: AWS does not repeat it when it is still so. */
    void addPastEvent(String words) {
        event = words;
        fromBeforeWait = true;
    }

    void addStoppedTask(Instant started, Instant stopped, String words) {
        lastStoppedTask = words;
        stoppedTasks.add(started, stopped);
    }

    /** Something went forward: what lasts begins anew. */
    void restart(Instant now) {
        since = now;
    }

    /**
     * Forgets what tasks died of, because others live. An event stays: AWS does not repeat it.
     *
     * @return whether nothing is left
     */
    boolean clearTaskEvidence() {
        stoppedTasks.number = 0;
        events.number = 0;
        lastStoppedTask = "";
        return event.isEmpty();
    }

    /**
     * @param enough whether one try is enough
     * @param seen whether stopped tasks may be seen: then they alone are tries, because an event does not tell which it is
     *     about
     */
    boolean isConclusive(FailurePattern symptom, boolean enough, boolean seen, Instant now) {
        var lasting = fromBeforeWait && symptom.duration().compareTo(GRACE_FOR_OLD_EVENTS) < 0
                ? GRACE_FOR_OLD_EVENTS
                : symptom.duration();
        return (seen ? stoppedTasks : events).number >= (enough ? 1 : symptom.attempts())
                || Duration.between(since, now).compareTo(lasting) >= 0;
    }

    /** Returns AWS's words, a line each. */
    String describe() {
        var lines = new ArrayList<String>();
        int tries = stoppedTasks.number;
        if (!lastStoppedTask.isEmpty()) {
            lines.add(
                    tries > 1 ? tries + " tries in a row failed; the last " + lastStoppedTask : "A " + lastStoppedTask);
        }
        // The event of a task that could not start repeats what the task says.
        if (!event.isEmpty() && !(event.contains("Reason: ") && !lastStoppedTask.isEmpty())) {
            lines.add("The service's event: " + event);
        }
        return String.join("\n", lines);
    }

    String event() {
        return event;
    }

    /** Tries in a row: what fails together is one. */
    private final class Attempts {
        private int number;
        private @Nullable Instant lastEnded;

        void add(Instant started, Instant ended) {
            if (!started.isBefore(from) && (lastEnded == null || !started.isBefore(lastEnded))) {
                lastEnded = ended;
                number++;
            }
        }
    }
}
