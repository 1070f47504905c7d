package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.time.Instant;

/** Reports the status of a wait when it changes, and at least every 30 seconds. Not thread-safe. */
final class ProgressReporter {
    private static final Duration MAX_SILENCE = Duration.ofSeconds(30);

    private final WaitListener observer;
    private final Instant start;
    private Instant lastReportAt;
    private String lastReport = "";

    ProgressReporter(WaitListener observer, Instant start) {
        this.observer = observer;
        this.start = start;
        lastReportAt = start;
    }

    /**
     * Reports a status with the time since the start of the wait.
     *
     * @param event the latest event, empty when there is none
     */
    void report(String status, String event, Instant now) {
        var suffix = event.isEmpty() ? "" : " · " + event;
        var report = status + suffix;
        if (!report.equals(lastReport) || !now.isBefore(lastReportAt.plus(MAX_SILENCE))) {
            lastReport = report;
            lastReportAt = now;
            observer.onProgress(status + " · " + DurationFormat.format(Duration.between(start, now)) + suffix);
        }
    }
}
