package awsecs.steady;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Something in AWS's events or stopped tasks that may mean that a task set never becomes steady. It counts when it was
 * there often enough, or long enough.
 *
 * @param pattern what it looks like in a service's event, or in a stopped task's stop code, reason and containers' reasons
 * @param tries how many tries in a row must fail with it; tasks that were started together are one try
 * @param lasting how long it must have lasted, without progress: AWS does not repeat an event whose cause persists
 * @param passes when it means nothing any more
 * @param nextStep what the user can do
 */
record Symptom(Pattern pattern, int tries, Duration lasting, Passes passes, String nextStep) {

    /** What shows that the trouble is over. */
    enum Passes {
        /** All tasks are placed. */
        WHEN_PLACED,
        /** All tasks run. */
        WHEN_RUNNING,
        /** More run than ever, or an event says so. */
        OTHERWISE
    }

    Symptom(String pattern, int tries, Duration lasting, String nextStep) {
        this(Pattern.compile(pattern), tries, lasting, Passes.OTHERWISE, nextStep);
    }

    /** One that keeps tasks from running. */
    static Symptom ofStarting(String pattern, int tries, Duration lasting, String nextStep) {
        return new Symptom(Pattern.compile(pattern), tries, lasting, Passes.WHEN_RUNNING, nextStep);
    }

    /** One that keeps tasks from being placed, and shows in events. */
    static Symptom ofPlacing(String pattern, Duration lasting, String nextStep) {
        return new Symptom(Pattern.compile(pattern), Integer.MAX_VALUE, lasting, Passes.WHEN_PLACED, nextStep);
    }

    boolean shows(String text) {
        return pattern.matcher(text).find();
    }
}
