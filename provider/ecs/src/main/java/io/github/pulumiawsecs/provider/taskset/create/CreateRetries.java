package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Makes a task set, and tries again as long as AWS refuses for a reason that may pass ({@link RetryableErrors}). All attempts
 * have the same client token, so that no more than one task set comes of them.
 */
final class CreateRetries {
    private static final Duration MIN_BACKOFF = Duration.ofSeconds(1);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    private final ProviderContext provider;
    private final OperationContext context;
    private final Sleeper sleeper;
    private final Instant start;
    private int attempts;
    private boolean mayExist;
    private boolean active;
    private final Map<RetryRule, Instant> setbacks = new HashMap<>();

    CreateRetries(ProviderContext provider, OperationContext context) {
        this.provider = provider;
        this.context = context;
        sleeper = provider.sleeper();
        start = sleeper.instant();
    }

    /**
     * Returns the task set that was asked for.
     *
     * @param request with a client token
     * @throws OperationRejectedException when somebody cancelled before AWS was asked
     * @throws AwsCallException when AWS refuses for good, for too long, or until somebody cancelled; it tells whether a task
     *     set may have been made
     */
    TaskSet send(CreateTaskSetRequest request) {
        context.throwIfCancelled();
        while (true) {
            attempts++;
            try {
                return provider.taskSets().create(request);
            } catch (AwsCallException failure) {
                mayExist |= failure.outcome() == ApiCallException.Outcome.UNKNOWN;
                backOff(failure, request);
            }
        }
    }

    /** @throws AwsCallException when there is to be no further attempt */
    private void backOff(AwsCallException failure, CreateTaskSetRequest request) {
        var found = RetryableErrors.find(failure).orElseThrow(() -> withOutcome(failure));
        if (context.cancellation().isCancelled()) {
            throw cancelled(failure);
        }
        // Each reason has its own time, however they alternate.
        var since = setbacks.computeIfAbsent(found, _ -> sleeper.instant());
        var lasted = Duration.between(since, sleeper.instant());
        var worth = retryWindow(found, request).minus(lasted);
        var left = context.deadline().remaining();
        if (!worth.isPositive()) {
            throw attempts == 1 ? withOutcome(failure) : withOutcome(failure).withAdvice(summary() + ".");
        }
        if (!left.isPositive()) {
            throw abort(failure, "then the time limit (customTimeouts) was over");
        }
        context.log().status(found.statusText() + " · " + DurationFormat.format(elapsed()));
        if (!context.cancellation().sleep(sleeper, shorter(backoff(lasted), shorter(worth, left)))) {
            throw cancelled(failure);
        }
    }

    private Duration retryWindow(RetryRule setback, CreateTaskSetRequest request) {
        if (!setback.dueToEventualConsistency() || active) {
            return setback.retryFor();
        }
        return switch (serviceStatus(request)) {
            case "ACTIVE" -> {
                active = true;
                yield setback.retryFor();
            }
            case "" -> RetryableErrors.NEVER_SEEN;
            // It is being deleted, or was.
            default -> Duration.ZERO;
        };
    }

    /** Empty when there is no service, or nobody may know. */
    private String serviceStatus(CreateTaskSetRequest request) {
        try {
            return provider.services()
                    .findIncludingInactive(request.cluster(), request.service())
                    .map(service -> service.status())
                    .orElse("");
        } catch (AwsCallException _) {
            return "";
        }
    }

    private AwsCallException cancelled(AwsCallException failure) {
        return abort(failure, "then cancelled");
    }

    private AwsCallException abort(AwsCallException failure, String how) {
        return withOutcome(failure).withAdvice(summary() + ", " + how + (mayExist ? "." : "; no task set was made."));
    }

    private AwsCallException withOutcome(AwsCallException failure) {
        return mayExist ? failure.withUnknownOutcome() : failure;
    }

    private String summary() {
        return "Tried " + (attempts == 1 ? "once" : attempts + " times") + " in " + DurationFormat.format(elapsed());
    }

    private Duration elapsed() {
        return Duration.between(start, sleeper.instant());
    }

    /** The longer it lasts, the longer the pauses. */
    private static Duration backoff(Duration lasted) {
        var quarter = lasted.dividedBy(4);
        return shorter(MAX_BACKOFF, quarter.compareTo(MIN_BACKOFF) < 0 ? MIN_BACKOFF : quarter);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
