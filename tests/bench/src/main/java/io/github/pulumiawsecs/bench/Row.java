package io.github.pulumiawsecs.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A row of the table.
 *
 * @param what the measurement
 * @param unit its unit; empty for a plain number
 * @param ours the plugin's values
 * @param go the Go provider's values; empty when not measured or not applicable
 * @param goal the goal as text; empty when there is none
 */
record Row(String what, String unit, Summary ours, Optional<Summary> go, String goal) {

    /** Returns the ratio to the Go provider. */
    Optional<Double> ratio() {
        return go.map(other -> ours.median() / other.median());
    }

    String markdown() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        show(ours),
                        go.map(this::show).orElse("–"),
                        ratio().map(times -> String.format(Locale.ROOT, "**%.1f ×**", times))
                                .orElse("–"),
                        goal.isEmpty() ? "–" : goal);
    }

    /** Returns the plugin's median with its unit. */
    String middle() {
        return withUnit(ours.median());
    }

    private String withUnit(double value) {
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private String show(Summary summary) {
        var middle = withUnit(summary.median());
        return summary.min() == summary.max()
                ? middle
                : middle + " (" + number(summary.min()) + "–" + number(summary.max()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }
}
