package io.github.pulumiawsecs.bench;

import java.util.List;

/** Minimum, median and maximum of measured values. */
record Summary(double min, double median, double max) {

    /** @param values at least one, in any order */
    static Summary of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Summary(sorted.getFirst(), median, sorted.getLast());
    }
}
