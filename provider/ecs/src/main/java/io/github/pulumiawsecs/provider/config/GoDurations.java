package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.schema.Rule;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Durations as Pulumi's AWS provider writes them: "1h30m", "900s" (Go's {@code time.ParseDuration}). */
final class GoDurations {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)(ns|us|µs|ms|s|m|h)");

    /** How long STS lets a role session last (AWS STS API Reference, "AssumeRole": DurationSeconds). */
    static final Rule SESSION_DURATION =
            Rule.forString("must be a duration between 15m and 12h, such as 1h30m", text -> fits(seconds(text)));

    private GoDurations() {}

    /** The first use of BigDecimal takes 10 ms, so that CheckConfig must not need this class. */
    private static final class Units {
        private static final Map<String, BigDecimal> SECONDS = Map.of(
                "ns", new BigDecimal("1e-9"),
                "us", new BigDecimal("1e-6"),
                "µs", new BigDecimal("1e-6"),
                "ms", new BigDecimal("1e-3"),
                "s", BigDecimal.ONE,
                "m", BigDecimal.valueOf(60),
                "h", BigDecimal.valueOf(3600));
    }

    /** Returns whole seconds; empty when the text is no duration. */
    static OptionalInt seconds(String text) {
        var part = PART.matcher(text);
        var sum = BigDecimal.ZERO;
        int end = 0;
        while (part.lookingAt()) {
            sum = sum.add(new BigDecimal(part.group(1)).multiply(Units.SECONDS.get(part.group(2))));
            end = part.end();
            part.region(end, text.length());
        }
        return end > 0 && end == text.length() && sum.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? OptionalInt.of(sum.intValue())
                : OptionalInt.empty();
    }

    private static boolean fits(OptionalInt seconds) {
        return seconds.isPresent() && seconds.getAsInt() >= 900 && seconds.getAsInt() <= 43_200;
    }
}
