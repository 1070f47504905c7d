package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** A clock that moves only as somebody sleeps, and what happens by it. */
final class VirtualTime implements Sleeper {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration LONGEST = Duration.ofHours(1);

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
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        var end = now.plus(duration);
        if (end.isAfter(START.plus(LONGEST))) {
            throw new IllegalStateException("waits for ever");
        }
        while (!incidents.isEmpty() && !incidents.firstKey().isAfter(end)) {
            var incident = incidents.pollFirstEntry();
            now = incident.getKey();
            incident.getValue().run();
            if (Thread.interrupted()) {
                throw new InterruptedException("woken up");
            }
        }
        now = end;
    }
}
