package io.github.pulumiawsecs.provider.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed. Not thread-safe. */
final class Choices {
    private final SplittableRandom random;

    Choices(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns a number from 0 to {@code bound}, exclusive. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true with a probability of 1 to {@code count}. */
    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Returns a length up to {@code max}; most lengths are short. */
    int length(int max) {
        return random.nextInt(1 + random.nextInt(1 + random.nextInt(max)));
    }

    double fraction() {
        return random.nextDouble();
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
