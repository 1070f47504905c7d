package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;

/** Formats durations for messages. */
public final class DurationFormat {
    private DurationFormat() {}

    /** Returns the duration in minutes and whole seconds: {@code 42s}, {@code 3m 05s}. */
    public static String format(Duration duration) {
        return duration.toMinutes() > 0
                ? duration.toMinutes() + "m " + "%02d".formatted(duration.toSecondsPart()) + "s"
                : duration.toSeconds() + "s";
    }
}
