package io.github.pulumiawsecs.simulator.model;

import java.util.SplittableRandom;
import java.util.UUID;

/** Identifiers that look like AWS's and are the same in every run. */
public final class IdGenerator {
    private final SplittableRandom random = new SplittableRandom(42);

    /** The id of a task set or a deployment: {@code ecs-svc/} and nineteen digits. */
    public synchronized String nextTaskSetId() {
        return "ecs-svc/" + random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE);
    }

    /** The id of a task: 32 hexadecimal digits. */
    public synchronized String nextTaskId() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    /** The id of a service event. */
    public synchronized String nextEventId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
