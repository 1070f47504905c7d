package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A refusal of a creation that may pass.
 *
 * @param matches whether a failure is this one
 * @param statusText what to say while it lasts: AWS's words without names, which may be secret
 * @param retryFor how long it is worth trying again
 * @param dueToEventualConsistency whether something that was just made is not seen yet, or else is not there at all
 */
record RetryableError(
        Predicate<AwsCallException> matches, String statusText, Duration retryFor, boolean dueToEventualConsistency) {

    static RetryableError withMessage(String phrase, String told, Duration within) {
        return new RetryableError(
                failure -> failure.awsMessage().toLowerCase(Locale.ROOT).contains(phrase), told, within, false);
    }

    static RetryableError when(Predicate<AwsCallException> shows, String told, Duration within) {
        return new RetryableError(shows, told, within, false);
    }

    static RetryableError withCode(String code, String told, Duration within) {
        return new RetryableError(failure -> failure.hasCode(code), told, within, true);
    }
}
