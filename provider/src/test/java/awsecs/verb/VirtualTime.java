package awsecs.verb;

import awsecs.steady.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** A clock that moves only as somebody sleeps, and what happens by it. */
final class VirtualTime implements Time {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TreeMap<Instant, Runnable> incidents = new TreeMap<>();
    private Instant now = START;

    /** Lets something happen when so much time has passed. */
    void after(Duration passed, Runnable incident) {
        incidents.put(START.plus(passed), incident);
    }

    long secondsPassed() {
        return Duration.between(START, now).toSeconds();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        now = now.plus(duration);
        var due = incidents.headMap(now, true);
        due.values().forEach(Runnable::run);
        due.clear();
        if (Thread.interrupted()) {
            throw new InterruptedException("woken up");
        }
    }
}
