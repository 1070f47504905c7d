package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import java.time.Duration;
import java.util.Optional;

/**
 * The failures of CreateTaskSet that a retry may resolve: known errors with a retry rule, and unknown outcomes. All
 * others are final: denied access, wrong parameters, and requests that did not reach AWS.
 */
final class RetryableErrors {
    /** The retry window for a resource that the provider never saw: a wrong name is more likely than a new resource. */
    static final Duration NEVER_SEEN = Duration.ofSeconds(10);

    /** With the same client token, AWS returns the task set that an earlier attempt may have created. */
    private static final RetryRule UNKNOWN_OUTCOME =
            new RetryRule("AWS did not return a usable response", Duration.ofMinutes(1), false);

    private RetryableErrors() {}

    /** Returns how long a retry makes sense; empty when the failure is final. */
    static Optional<RetryRule> find(AwsCallException failure) {
        return failure.retryRule()
                .or(() -> failure.outcome() == ApiCallException.Outcome.UNKNOWN
                        ? Optional.of(UNKNOWN_OUTCOME)
                        : Optional.empty());
    }
}
