package io.github.pulumiawsecs.provider.aws;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An error of AWS that the provider recognizes, with all that follows from it. Immutable.
 *
 * @param phrase a part of AWS's message, in lower case; empty when the error code is sufficient
 * @param codes AWS's error codes; empty for any
 * @param operations the names of the operations that return the error; empty for any
 * @param nextStep as in {@link io.github.pulumiawsecs.framework.message.UserMessage}; {@code %s} stands for the
 *     operation's IAM action
 * @param retry how long a retry makes sense; empty when the error is final
 * @param isNotFound whether the error means that the resource does not exist
 */
public record KnownError(
        String phrase,
        Set<String> codes,
        Set<String> operations,
        Optional<String> nextStep,
        Optional<RetryRule> retry,
        boolean isNotFound) {

    /** Returns an error recognized by a part of AWS's message, in lower case. */
    public static KnownError withMessage(String phrase) {
        return new KnownError(phrase, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns an error recognized by its code. */
    public static KnownError withCode(String... codes) {
        return withCode(Set.of(codes));
    }

    public static KnownError withCode(Set<String> codes) {
        return new KnownError("", codes, Set.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns the same error of the operation with this name only. */
    public KnownError in(String operation) {
        return new KnownError(phrase, codes, Set.of(operation), nextStep, retry, isNotFound);
    }

    /** Returns the same error with a next step for the user. */
    public KnownError withNextStep(String step) {
        return new KnownError(phrase, codes, operations, Optional.of(step), retry, isNotFound);
    }

    /**
     * Returns the same error, which may disappear.
     *
     * @param statusText the progress text during the retries; it contains no names, because they may be secret
     */
    public KnownError retryFor(Duration window, String statusText) {
        return retry(new RetryRule(statusText, window, false));
    }

    /** Returns the same error, caused by a new resource that AWS does not show everywhere yet. */
    public KnownError retryUntilConsistent(Duration window, String statusText) {
        return retry(new RetryRule(statusText, window, true));
    }

    private KnownError retry(RetryRule rule) {
        return new KnownError(phrase, codes, operations, nextStep, Optional.of(rule), isNotFound);
    }

    /** Returns the same error, which means that the resource does not exist. */
    public KnownError notFound() {
        return new KnownError(phrase, codes, operations, nextStep, retry, true);
    }

    boolean matches(String operation, String code, String message) {
        return message.toLowerCase(Locale.ROOT).contains(phrase)
                && (operations.isEmpty() || operations.contains(operation))
                && (codes.isEmpty() || codes.contains(code));
    }
}
