package io.github.pulumiawsecs.provider.aws;

import java.time.Duration;

/**
 * How long the retry of a failed call makes sense.
 *
 * @param statusText the progress text during the retries; it contains no names, because they may be secret
 * @param retryFor the time after which the error is final
 * @param dueToEventualConsistency whether the cause is a new resource that AWS does not show everywhere yet, or a
 *     resource that does not exist
 */
public record RetryRule(String statusText, Duration retryFor, boolean dueToEventualConsistency) {

    /** Returns the same rule with another time after which the error is final; zero when it is final now. */
    public RetryRule withRetryFor(Duration other) {
        return new RetryRule(statusText, other, dueToEventualConsistency);
    }

    /** Returns the same rule with another progress text. */
    public RetryRule withStatusText(String other) {
        return new RetryRule(other, retryFor, dueToEventualConsistency);
    }
}
