package io.github.pulumiawsecs.simulation;

import java.nio.file.Path;

/** Searches for a violated invariant; the entry of {@code mutation.MutationsTorture}, which loads it with other classes. */
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
}
