package awsecs.steady;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Something in AWS's events or stopped tasks that may mean that a task set never becomes steady.
 *
 * @param seenIn where to look for it
 * @param pattern what it looks like
 * @param times how many times it must be seen, without progress in between, before it counts
 * @param lasting how long it must have lasted, without progress, before it counts
 * @param nextStep what the user can do
 */
record Symptom(Place seenIn, Pattern pattern, int times, Duration lasting, String nextStep) {

    /** Where a symptom shows. */
    enum Place {
        /** The messages of a service's events. */
        EVENT,
        /** A task that stopped: its stop code and reason, and its containers' reasons. */
        STOPPED_TASK
    }

    static Symptom event(String pattern, int times, Duration lasting, String nextStep) {
        return new Symptom(Place.EVENT, Pattern.compile(pattern), times, lasting, nextStep);
    }

    static Symptom stopped(String pattern, int times, String nextStep) {
        return new Symptom(Place.STOPPED_TASK, Pattern.compile(pattern), times, Duration.ZERO, nextStep);
    }

    boolean shows(Place where, String text) {
        return seenIn == where && pattern.matcher(text).find();
    }
}
