package io.github.pulumiawsecs.simulation;

import java.nio.file.Path;
import java.util.List;

/** Searches for violated invariants; the entry of the tests of {@code mutation}, which load it with other classes. */
public final class FailureSearch {
    private FailureSearch() {}

    /**
     * Returns the first failure of the histories of seeds 0 to {@code count}, with its seed in the first line; empty when
     * there is none.
     */
    public static String run(Path folder, long count) throws InterruptedException {
        return new RandomHistories(folder, 0, count)
                .run(Runtime.getRuntime().availableProcessors())
                .map(RandomHistories.Failure::text)
                .orElse("");
    }

    /** Returns the invariants that the history of a seed violates. */
    public static List<String> violations(Path folder, long seed) {
        return Simulation.violations(new SimulationWorker(folder), HistoryGenerator.generate(seed));
    }
}
