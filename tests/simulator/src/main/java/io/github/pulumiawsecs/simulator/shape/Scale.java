package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A task set's percentage of its service's desired count, as in the ECS API reference's {@code Scale}. */
public record Scale(@Nullable Double value, @Nullable String unit) {

    /** The only unit. */
    public static final String PERCENT = "PERCENT";

    /** The default scale: no tasks. */
    public static final Scale ZERO = new Scale(0.0, PERCENT);

    /** Returns the scale with AWS's defaults. */
    public static Scale withDefaults(@Nullable Scale requested) {
        return requested == null ? ZERO : new Scale(requested.percent(), PERCENT);
    }

    /** Returns the percentage from 0 to 100; 0 if omitted. */
    public double percent() {
        return value == null ? 0 : value;
    }
}
