package awsecs.simulator.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Every account and region there is. Not thread-safe: whoever answers requests takes them one at a time. */
public final class World {
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Map<Home, RegionState> regions = new HashMap<>();
    private Pace pace;

    /** A world without any resource, whose tasks move at that pace. */
    public World(InstantSource clock, Pace pace) {
        this.clock = clock;
        this.pace = pace;
    }

    Instant now() {
        return clock.instant();
    }

    Ids ids() {
        return ids;
    }

    Pace pace() {
        return pace;
    }

    /** Changes the pace for what is started or stopped from now on. */
    public void pace(Pace next) {
        pace = next;
    }

    /** What an account has in a region. */
    public RegionState at(Home home) {
        return regions.computeIfAbsent(home, place -> new RegionState(this, place));
    }
}
