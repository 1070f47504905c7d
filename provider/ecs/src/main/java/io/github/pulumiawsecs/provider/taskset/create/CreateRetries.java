package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.CallRetries;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import io.github.pulumiawsecs.provider.aws.ecs.EcsErrors;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Sends one CreateTaskSet request with {@link CallRetries}. All attempts have the same client token, so that AWS creates at
 * most one task set. Not thread-safe.
 */
public final class CreateRetries {
    /** The retry window for a resource that AWS has never shown: a wrong name is more likely than a new resource. */
    private static final Duration NEVER_SHOWN = Duration.ofSeconds(10);

    /** Amazon ECS Developer Guide, "Amazon ECS service quotas". */
    private static final int MAX_DEPLOYMENTS = 5;

    private final TaskSetsApi taskSets;
    private final ServicesApi services;
    private final Sleeper sleeper;
    private final OperationContext context;
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
     * @throws OperationRejectedException when the operation was cancelled, or its time limit passed, before the first
     *     attempt
     * @throws AwsCallException when an error is final or lasts too long, or the operation is cancelled. Its outcome says
     *     whether AWS may have created a task set.
     */
    public TaskSet send(CreateTaskSetRequest request) {
        context.throwIfEnded();
        return new CallRetries(sleeper, context, error -> retryRule(error, request), "no task set was created")
                .send(() -> taskSets.create(request));
    }

    private RetryRule retryRule(RetryRule error, CreateTaskSetRequest request) {
        try {
            return error.equals(EcsErrors.TOO_MANY_DEPLOYMENTS)
                    ? retryWhileDraining(error, request)
                    : retryUntilShown(error, request);
        } catch (AwsCallException failure) {
            return failure.isTransient() ? error : error.withRetryFor(NEVER_SHOWN);
        }
    }

    private RetryRule retryUntilShown(RetryRule error, CreateTaskSetRequest request) {
        if (!error.dueToEventualConsistency() || serviceIsActive) {
            return error;
        }
        var service = services.findIncludingInactive(request.cluster(), request.service());
        serviceIsActive =
                service.filter(found -> EcsStatus.isActive(found.status())).isPresent();
        if (serviceIsActive) {
            return error;
        }
        // A service that exists but is not ACTIVE is being deleted, or was.
        return error.withRetryFor(service.isEmpty() ? NEVER_SHOWN : Duration.ZERO);
    }

    /** A task set that another tool deletes counts until it is gone. It may be gone since AWS rejected the request. */
    private RetryRule retryWhileDraining(RetryRule error, CreateTaskSetRequest request) {
        var deployments = services.findIncludingInactive(request.cluster(), request.service())
                .map(Service::taskSets)
                .orElse(List.of());
        var draining = deployments.stream()
                .filter(TaskSetStatus::isDraining)
                .map(TaskSet::id)
                .toList();
        if (draining.isEmpty()) {
            boolean isFull = deployments.isEmpty() || deployments.size() >= MAX_DEPLOYMENTS;
            return isFull ? error.withRetryFor(Duration.ZERO) : error;
        }
        return error.withStatusText(error.statusText() + ", waiting for DRAINING " + String.join(", ", draining));
    }
}
