package awsecs.steady;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Where one symptom showed during a wait. */
final class Clues {
    /** What AWS says again within that time is about the same try: each of the tasks that fail together has its event. */
    private static final Duration ONE_TRY = Duration.ofMinutes(1);

    /** So long what AWS said before the wait may be mended, and not tried again yet. */
    private static final Duration MENDED = Duration.ofMinutes(5);

    private final Instant from;
    private Instant since;
    private final Tries deaths = new Tries();
    private final Tries events = new Tries();
    private String event = "";
    private boolean recalled;
    private String death = "";

    /** @param from a try that began before says nothing for sure: what it failed of may be mended by now */
    Clues(Instant from, Instant now) {
        this.from = from;
        since = now;
    }

    void heard(Instant at, String words) {
        event = words;
        recalled = false;
        events.add(at.minus(ONE_TRY), at);
    }

    /** Takes in an event from before the wait: AWS does not repeat it when it is still so. */
    void recalls(String words) {
        event = words;
        recalled = true;
    }

    void died(Instant started, Instant stopped, String words) {
        death = words;
        deaths.add(started, stopped);
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
    boolean outlived() {
        deaths.number = 0;
        events.number = 0;
        death = "";
        return event.isEmpty();
    }

    /**
     * @param enough whether one try is enough
     * @param seen whether stopped tasks may be seen: then they alone are tries, because an event does not tell which it is
     *     about
     */
    boolean count(Symptom symptom, boolean enough, boolean seen, Instant now) {
        var lasting = recalled && symptom.lasting().compareTo(MENDED) < 0 ? MENDED : symptom.lasting();
        return (seen ? deaths : events).number >= (enough ? 1 : symptom.tries())
                || Duration.between(since, now).compareTo(lasting) >= 0;
    }

    /** Returns AWS's words, a line each. */
    String told() {
        var lines = new ArrayList<String>();
        int tries = deaths.number;
        if (!death.isEmpty()) {
            lines.add(tries > 1 ? tries + " tries in a row failed; the last " + death : "A " + death);
        }
        // The event of a task that could not start repeats what the task says.
        if (!event.isEmpty() && !(event.contains("Reason: ") && !death.isEmpty())) {
            lines.add("The service's event: " + event);
        }
        return String.join("\n", lines);
    }

    String event() {
        return event;
    }

    /** Tries in a row: what fails together is one. */
    private final class Tries {
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
