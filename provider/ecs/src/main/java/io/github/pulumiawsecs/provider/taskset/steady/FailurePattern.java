package io.github.pulumiawsecs.provider.taskset.steady;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A message in service events or stopped tasks that may mean that a task set never becomes steady. It is conclusive after
 * enough attempts, or after enough time.
 *
 * @param pattern matches a service event, or the stop code and the reasons of a stopped task and its containers
 * @param attempts how many consecutive attempts must fail; tasks that start together are one attempt
 * @param duration how long the failure must last without progress: ECS does not repeat an event whose cause persists
 * @param clearedWhen when the failure does not apply any more
 * @param nextStep the next step for the user, without the full stop
 */
record FailurePattern(Pattern pattern, int attempts, Duration duration, ClearedWhen clearedWhen, String nextStep) {

    /** The sign that a failure is over. */
    enum ClearedWhen {
        /** All desired tasks are placed. */
        PLACED,
        /** All desired tasks run. */
        RUNNING,
        /** More tasks run than ever before, or an event says so. */
        PROGRESS
    }

    FailurePattern(String pattern, int attempts, Duration duration, String nextStep) {
        this(Pattern.compile(pattern), attempts, duration, ClearedWhen.PROGRESS, nextStep);
    }

    /** Returns a pattern of failures that keep tasks from running. */
    static FailurePattern whileStarting(String pattern, int attempts, Duration duration, String nextStep) {
        return new FailurePattern(Pattern.compile(pattern), attempts, duration, ClearedWhen.RUNNING, nextStep);
    }

    /** Returns a pattern of events about tasks that cannot be placed. */
    static FailurePattern whilePlacing(String pattern, Duration duration, String nextStep) {
        return new FailurePattern(Pattern.compile(pattern), Integer.MAX_VALUE, duration, ClearedWhen.PLACED, nextStep);
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
