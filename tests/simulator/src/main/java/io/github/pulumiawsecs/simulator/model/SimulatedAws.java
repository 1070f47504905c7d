package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The state of all accounts and regions. Not thread-safe: callers synchronize on this object. */
public final class SimulatedAws {
    private final InstantSource clock;
    private final IdGenerator idGenerator = new IdGenerator();
    private final Map<AccountAndRegion, RegionState> regions = new HashMap<>();
    private Timing timing;
    private @Nullable Random shuffling;

    /** Creates an AWS without resources. */
    public SimulatedAws(InstantSource clock, Timing timing) {
        this.clock = clock;
        this.timing = timing;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the generator of all ids. */
    public IdGenerator idGenerator() {
        return idGenerator;
    }

    Timing timing() {
        return timing;
    }

    /** Sets the timing of tasks that start or stop from now on. */
    public void setTiming(Timing timing) {
        this.timing = timing;
    }

    /** Shuffles the lists in responses from now on. */
    public void shuffleLists(long seed) {
        shuffling = new Random(seed);
    }

    /** Returns a copy of the list, shuffled if shuffling is on. */
    <T> List<T> inResponseOrder(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        if (shuffling != null) {
            Collections.shuffle(copy, shuffling);
        }
        return copy;
    }

    /** Returns the resources of an account in a region. */
    public RegionState region(AccountAndRegion scope) {
        return regions.computeIfAbsent(scope, key -> new RegionState(this, key));
    }
}
