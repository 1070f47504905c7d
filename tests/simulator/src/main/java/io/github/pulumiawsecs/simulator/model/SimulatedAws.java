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

/** Every account and region there is. Not thread-safe: whoever answers requests takes them one at a time. */
public final class SimulatedAws {
    private final InstantSource clock;
    private final IdGenerator idGenerator = new IdGenerator();
    private final Map<AccountAndRegion, RegionState> regions = new HashMap<>();
    private Timing pace;
    private @Nullable Random shuffling;

    /** A world without any resource, whose tasks move at that pace. */
    public SimulatedAws(InstantSource clock, Timing pace) {
        this.clock = clock;
        this.pace = pace;
    }

    Instant now() {
        return clock.instant();
    }

    IdGenerator idGenerator() {
        return idGenerator;
    }

    Timing pace() {
        return pace;
    }

    /** Changes the pace for what is started or stopped from now on. */
    public void pace(Timing next) {
        pace = next;
    }

    /** Lets lists come in any order from now on. */
    public void shuffleLists(long seed) {
        shuffling = new Random(seed);
    }

    /** The list, in any order when lists come so. */
    <T> List<T> inResponseOrder(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        if (shuffling != null) {
            Collections.shuffle(copy, shuffling);
        }
        return copy;
    }

    /** What an account has in a region. */
    public RegionState region(AccountAndRegion home) {
        return regions.computeIfAbsent(home, place -> new RegionState(this, place));
    }
}
