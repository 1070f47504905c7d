package io.github.pulumiawsecs.simulator.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;

/** Generates ids in AWS's format. The sequence is the same in every run. Thread-safe. */
public final class IdGenerator {
    private final SplittableRandom random = new SplittableRandom(42);
    private final Queue<String> reservedTaskSetIds = new ArrayDeque<>();

    /** Makes the next task set get this id. */
    public synchronized void reserveTaskSetId(String id) {
        reservedTaskSetIds.add(id);
    }

    /** Returns a task set id: {@code ecs-svc/} and nineteen digits. */
    public synchronized String nextTaskSetId() {
        var reserved = reservedTaskSetIds.poll();
        if (reserved != null) {
            return reserved;
        }
        return "ecs-svc/" + random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE);
    }

    /** Returns a task id: 32 hexadecimal digits. */
    public synchronized String nextTaskId() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    /** Returns a service event id: a UUID. */
    public synchronized String nextEventId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
