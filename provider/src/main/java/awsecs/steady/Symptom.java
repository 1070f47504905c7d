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
 * @param passesWhenPlaced whether it means nothing any more once all tasks are placed
 * @param nextStep what the user can do
 */
record Symptom(Pattern pattern, int tries, Duration lasting, boolean passesWhenPlaced, String nextStep) {

    Symptom(String pattern, int tries, Duration lasting, String nextStep) {
        this(Pattern.compile(pattern), tries, lasting, false, nextStep);
    }

    /** One that keeps tasks from being placed, and shows in events. */
    static Symptom ofPlacing(String pattern, Duration lasting, String nextStep) {
        return new Symptom(Pattern.compile(pattern), Integer.MAX_VALUE, lasting, true, nextStep);
    }

    boolean shows(String text) {
        return pattern.matcher(text).find();
    }
}
