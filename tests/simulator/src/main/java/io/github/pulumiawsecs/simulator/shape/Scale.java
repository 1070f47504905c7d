package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A task set's share of its service's desired count, as in the ECS API reference's {@code Scale}. */
public record Scale(@Nullable Double value, @Nullable String unit) {

    /** The only unit there is. */
    public static final String PERCENT = "PERCENT";

    /** What AWS makes of an omitted scale: no task at all. */
    public static final Scale ZERO = new Scale(0.0, PERCENT);

    /** The scale with what was omitted filled in. */
    public static Scale withDefaults(@Nullable Scale asked) {
        return asked == null ? ZERO : new Scale(asked.percent(), PERCENT);
    }

    /** The percentage, from 0 to 100; an omitted one is 0. */
    public double percent() {
        return value == null ? 0 : value;
    }
}
