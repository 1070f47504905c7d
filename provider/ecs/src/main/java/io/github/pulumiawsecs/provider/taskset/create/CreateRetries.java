package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Sends one CreateTaskSet request and retries it while AWS reports an error that may be transient
 * ({@link RetryableErrors}). All attempts have the same client token, so that AWS creates at most one task set. Not
 * thread-safe.
 */
public final class CreateRetries {
    private static final Duration MIN_BACKOFF = Duration.ofSeconds(1);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    private final TaskSetsApi taskSets;
    private final ServicesApi services;
    private final Sleeper sleeper;
    private final OperationContext context;
    private final Map<RetryRule, Instant> firstSeen = new HashMap<>();
    private int attempts;
    private boolean mayExist;
    private boolean serviceIsActive;

    public CreateRetries(TaskSetsApi taskSets, ServicesApi services, Sleeper sleeper, OperationContext context) {
        this.taskSets = taskSets;
        this.services = services;
        this.sleeper = sleeper;
        this.context = context;
    }

    /**
     * Returns the created task set.
     *
     * @param request has a client token
     * @throws OperationRejectedException when the operation was cancelled before the first attempt
     * @throws AwsCallException when an error is final or lasts too long, or the operation is cancelled. Its outcome says
     *     whether AWS may have created a task set.
     */
    public TaskSet send(CreateTaskSetRequest request) {
        context.throwIfCancelled();
        while (true) {
            attempts++;
            try {
                return taskSets.create(request);
            } catch (AwsCallException failure) {
                mayExist |= failure.outcome() == ApiCallException.Outcome.UNKNOWN;
                backOff(failure, request);
            }
        }
    }

    /** @throws AwsCallException when there is no further attempt */
    private void backOff(AwsCallException failure, CreateTaskSetRequest request) {
        var error = RetryableErrors.find(failure).orElseThrow(() -> withOutcome(failure));
        if (context.cancellation().isCancelled()) {
            throw cancelled(failure);
        }
        // Each error has a time window of its own, even when errors alternate.
        var lasted = Duration.between(firstSeen.computeIfAbsent(error, _ -> sleeper.instant()), sleeper.instant());
        var window = retryWindow(error, request).minus(lasted);
        var remaining = context.deadline().remaining();
        if (!window.isPositive()) {
            debug(error, "not retried, the error has lasted for " + DurationFormat.format(lasted));
            throw attempts == 1 ? withOutcome(failure) : withOutcome(failure).withAttempts(summary());
        }
        if (!remaining.isPositive()) {
            debug(error, "not retried, the time limit has passed");
            throw abort(failure, "then the time limit (customTimeouts) passed");
        }
        var delay = Collections.min(List.of(backoff(lasted), window, remaining));
        debug(error, "retried in " + delay.toMillis() + " ms, for up to " + DurationFormat.format(window) + " more");
        context.log()
                .status(error.statusText() + " · "
                        + DurationFormat.format(context.deadline().elapsed()));
        if (!context.cancellation().sleep(sleeper, delay)) {
            throw cancelled(failure);
        }
    }

    private Duration retryWindow(RetryRule error, CreateTaskSetRequest request) {
        if (!error.dueToEventualConsistency() || serviceIsActive) {
            return error.retryFor();
        }
        var service = findService(request);
        serviceIsActive =
                service.filter(found -> EcsStatus.isActive(found.status())).isPresent();
        if (serviceIsActive) {
            return error.retryFor();
        }
        // A service that exists but is not ACTIVE is being deleted, or was.
        return service.isEmpty() ? RetryableErrors.NEVER_SEEN : Duration.ZERO;
    }

    /** Returns the service, empty when it does not exist or the credentials may not describe it. */
    private Optional<Service> findService(CreateTaskSetRequest request) {
        try {
            return services.findIncludingInactive(request.cluster(), request.service());
        } catch (AwsCallException _) {
            return Optional.empty();
        }
    }

    private void debug(RetryRule error, String decision) {
        context.log().debug("create: attempt " + attempts + " failed: " + error.statusText() + "; " + decision);
    }

    private AwsCallException cancelled(AwsCallException failure) {
        return abort(failure, "then cancelled");
    }

    private AwsCallException abort(AwsCallException failure, String reason) {
        return withOutcome(failure)
                .withAttempts(summary() + ", " + reason + (mayExist ? "" : ", no task set was created"));
    }

    private AwsCallException withOutcome(AwsCallException failure) {
        return mayExist ? failure.withUnknownOutcome() : failure;
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
