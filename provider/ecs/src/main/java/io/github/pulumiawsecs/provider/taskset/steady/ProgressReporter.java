package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells how far a wait is: when something changed, and now and then all the same, so that it is seen to live. */
final class ProgressReporter {
    private static final Duration MAX_SILENCE = Duration.ofSeconds(30);

    private final Consumer<String> to;
    private final Instant start;
    private Instant lastReportAt;
    private String last = "";

    ProgressReporter(Consumer<String> to, Instant start) {
        this.to = to;
        this.start = start;
        lastReportAt = start;
    }

    /** @param event the latest news; empty when there is none */
    void report(TaskCounts counts, String event, Instant now) {
        var news = event.isEmpty() ? "" : " · " + EcsMessages.shorten(event);
        var content = counts + news;
        if (!content.equals(last) || !now.isBefore(lastReportAt.plus(MAX_SILENCE))) {
            last = content;
            lastReportAt = now;
            to.accept(counts + " · " + DurationFormat.format(Duration.between(start, now)) + news);
        }
    }
}
