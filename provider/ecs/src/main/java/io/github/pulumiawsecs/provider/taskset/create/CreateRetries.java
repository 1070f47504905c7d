package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.CallRetries;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Sends one CreateTaskSet request with {@link CallRetries}. All attempts have the same client token, so that AWS creates at
 * most one task set. Not thread-safe.
 */
public final class CreateRetries {
    /** The retry window for a resource that AWS has never shown: a wrong name is more likely than a new resource. */
    private static final Duration NEVER_SHOWN = Duration.ofSeconds(10);

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
        return new CallRetries(sleeper, context, error -> retryWindow(error, request), "no task set was created")
                .send(() -> taskSets.create(request));
    }

    private Duration retryWindow(RetryRule error, CreateTaskSetRequest request) {
        if (!error.dueToEventualConsistency() || serviceIsActive) {
            return error.retryFor();
        }
        try {
            var service = services.findIncludingInactive(request.cluster(), request.service());
            serviceIsActive =
                    service.filter(found -> EcsStatus.isActive(found.status())).isPresent();
            if (serviceIsActive) {
                return error.retryFor();
            }
            // A service that exists but is not ACTIVE is being deleted, or was.
            return service.isEmpty() ? NEVER_SHOWN : Duration.ZERO;
        } catch (AwsCallException failure) {
            return failure.isTransient() ? error.retryFor() : NEVER_SHOWN;
        }
    }
}
