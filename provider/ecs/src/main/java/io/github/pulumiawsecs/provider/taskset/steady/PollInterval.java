package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait between two looks: short at first, longer for those who have waited long. */
final class PollInterval {
    private static final Duration MIN = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(10);

    /** ECS refills the budget for reading services by 20 a second for the whole account; a quarter of it is ours. */
    private static final Duration PER_CALL = Duration.ofMillis(200);

    private PollInterval() {}

    /** Returns a factor around 1, so that several providers do not march in step. */
    static double jitter() {
        return ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    }

    /**
     * Returns the time until the next look.
     *
     * @param youngest how long the one has waited who came last
     * @param calls how many calls a look takes
     */
    static Duration after(Duration youngest, int calls, double jitter) {
        var pause = max(MIN, min(MAX, youngest.dividedBy(8)));
        var afforded = max(pause, PER_CALL.multipliedBy(calls));
        return Duration.ofMillis((long) (afforded.toMillis() * jitter));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
