package awsecs.steady;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Where one symptom showed during a wait. */
final class Clues {
    /** What AWS says again within that time is about the same try: each of the tasks that fail together has its event. */
    private static final Duration ONE_TRY = Duration.ofMinutes(1);

    private final Instant from;
    private Instant since;
    private int tries;
    private @Nullable Instant lastTryEnded;
    private String event = "";
    private String death = "";

    /** @param from a try that began before says nothing for sure: what it failed of may be mended by now */
    Clues(Instant from, Instant now) {
        this.from = from;
        since = now;
    }

    void heard(Instant at, String words) {
        event = words;
        tried(at.minus(ONE_TRY), at);
    }

    void died(Instant started, Instant stopped, String words) {
        death = words;
        tried(started, stopped);
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
        tries = 0;
        death = "";
        return event.isEmpty();
    }

    /** @param enough whether one try is enough */
    boolean count(Symptom symptom, boolean enough, Instant now) {
        return tries >= (enough ? 1 : symptom.tries())
                || Duration.between(since, now).compareTo(symptom.lasting()) >= 0;
    }

    /** Returns AWS's words, a line each. */
    String told() {
        var lines = new ArrayList<String>();
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

    private void tried(Instant started, Instant ended) {
        if (!started.isBefore(from) && (lastTryEnded == null || !started.isBefore(lastTryEnded))) {
            lastTryEnded = ended;
            tries++;
        }
    }
}
