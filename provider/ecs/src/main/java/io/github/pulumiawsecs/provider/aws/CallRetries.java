package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Repeats one idempotent call that changes something, while AWS reports an error that may disappear: a known error with a
 * {@link RetryRule}, or an unknown outcome. All other errors are final: denied access, wrong parameters, and requests that
 * did not reach AWS. The SDK has retried each attempt before ({@code maxRetries}). Not thread-safe.
 */
public final class CallRetries {
    /** An idempotent request returns the result of an earlier attempt whose response was lost. */
    static final RetryRule UNKNOWN_OUTCOME =
            new RetryRule("AWS did not return a usable response", Duration.ofMinutes(1), false);

    static final Duration MIN_BACKOFF = Duration.ofSeconds(1);
    static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    private final Sleeper sleeper;
    private final OperationContext context;
    private final UnaryOperator<RetryRule> policy;
    private final String nothingChanged;
    private final Map<RetryRule, Instant> firstSeen = new HashMap<>();
    private int attempts;
    private boolean mayHaveSucceeded;

    /**
     * Creates the retries of one call.
     *
     * @param policy returns the rule for this call from that of an error
     * @param nothingChanged describes the result when the last attempt failed and no attempt can have succeeded, such as
     *     "no task set was created"
     */
    public CallRetries(
            Sleeper sleeper, OperationContext context, UnaryOperator<RetryRule> policy, String nothingChanged) {
        this.sleeper = sleeper;
        this.context = context;
        this.policy = policy;
        this.nothingChanged = nothingChanged;
    }

    /**
     * Returns the result of the call.
     *
     * @throws AwsCallException when an error is final or lasts too long, or the operation is cancelled. Its outcome says
     *     whether an attempt may have succeeded.
     */
    public <T> T send(Supplier<T> call) {
        while (true) {
            attempts++;
            try {
                return call.get();
            } catch (AwsCallException failure) {
                mayHaveSucceeded |= failure.outcome() == Outcome.UNKNOWN;
                backOff(failure);
            }
        }
    }

    /** @throws AwsCallException when there is no further attempt */
    private void backOff(AwsCallException failure) {
        var error = failure.retryRule()
                .or(() -> failure.outcome() == Outcome.UNKNOWN ? Optional.of(UNKNOWN_OUTCOME) : Optional.empty())
                .orElseThrow(() -> withOutcome(failure));
        if (context.cancellation().isCancelled()) {
            throw cancelled(failure);
        }
        // Each error has a time window of its own, even when errors alternate.
        var lasted = Duration.between(firstSeen.computeIfAbsent(error, _ -> sleeper.instant()), sleeper.instant());
        var rule = policy.apply(error);
        var remainingWindow = rule.retryFor().minus(lasted);
        var remaining = context.deadline().remaining();
        if (!remainingWindow.isPositive()) {
            debug(rule, "not retried, the error has lasted for " + DurationFormat.format(lasted));
            throw attempts == 1 ? withOutcome(failure) : withOutcome(failure).withAttempts(summary());
        }
        if (!remaining.isPositive()) {
            debug(rule, "not retried, the time limit has passed");
            throw abort(failure, "then the time limit (customTimeouts) passed");
        }
        var delay = Collections.min(List.of(backoff(lasted), remainingWindow, remaining));
        debug(
                rule,
                "retried in " + delay.toMillis() + " ms, for up to " + DurationFormat.format(remainingWindow)
                        + " more");
        context.log()
                .status(rule.statusText() + " · "
                        + DurationFormat.format(context.deadline().elapsed()));
        if (!context.cancellation().sleep(sleeper, delay)) {
            throw cancelled(failure);
        }
    }

    private void debug(RetryRule rule, String decision) {
        context.log().debug("retry: attempt " + attempts + " failed: " + rule.statusText() + "; " + decision);
    }

    private AwsCallException cancelled(AwsCallException failure) {
        return abort(failure, "then cancelled");
    }

    private AwsCallException abort(AwsCallException failure, String reason) {
        return withOutcome(failure)
                .withAttempts(summary() + ", " + reason + (mayHaveSucceeded ? "" : ", " + nothingChanged));
    }

    private AwsCallException withOutcome(AwsCallException failure) {
        return mayHaveSucceeded ? failure.withUnknownOutcome() : failure;
    }

    private String summary() {
        return attempts
                + (attempts == 1 ? " attempt in " : " attempts in ")
                + DurationFormat.format(context.deadline().elapsed());
    }

    /** The longer an error lasts, the longer the pauses. */
    private static Duration backoff(Duration lasted) {
        return Collections.min(List.of(MAX_BACKOFF, Collections.max(List.of(MIN_BACKOFF, lasted.dividedBy(4)))));
    }
}
