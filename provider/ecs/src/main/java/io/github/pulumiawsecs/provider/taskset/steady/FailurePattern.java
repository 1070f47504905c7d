package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Something in AWS's events or stopped tasks that may mean that a task set never becomes steady. It counts when it was
 * there often enough, or long enough.
 *
 * @param pattern what it looks like in a service's event, or in a stopped task's stop code, reason and containers' reasons
 * @param attempts how many tries in a row must fail with it; tasks that were started together are one try
 * @param duration how long it must have lasted, without progress: AWS does not repeat an event whose cause persists
 * @param clearedWhen when it means nothing any more
 * @param nextStep what the user can do
 */
record FailurePattern(Pattern pattern, int attempts, Duration duration, ClearedWhen clearedWhen, String nextStep) {

    /** What shows that the trouble is over. */
    enum ClearedWhen {
        /** All tasks are placed. */
        PLACED,
        /** All tasks run. */
        RUNNING,
        /** More run than ever, or an event says so. */
        PROGRESS
    }

    FailurePattern(String pattern, int tries, Duration lasting, String nextStep) {
        this(Pattern.compile(pattern), tries, lasting, ClearedWhen.PROGRESS, nextStep);
    }

    /** One that keeps tasks from running. */
    static FailurePattern whileStarting(String pattern, int tries, Duration lasting, String nextStep) {
        return new FailurePattern(Pattern.compile(pattern), tries, lasting, ClearedWhen.RUNNING, nextStep);
    }

    /** One that keeps tasks from being placed, and shows in events. */
    static FailurePattern whilePlacing(String pattern, Duration lasting, String nextStep) {
        return new FailurePattern(Pattern.compile(pattern), Integer.MAX_VALUE, lasting, ClearedWhen.PLACED, nextStep);
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
