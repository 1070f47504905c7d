package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.create.CreateRecovery;
import io.github.pulumiawsecs.provider.taskset.create.CreateRetries;
import io.github.pulumiawsecs.provider.taskset.create.Recovery;
import io.github.pulumiawsecs.provider.taskset.preflight.Findings;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Creates a task set: recover → preflight → send with retry → read back → wait. The journal of {@link io.github.pulumiawsecs.provider.taskset.create.DeploymentSession}
 * makes sure that a crash at any moment orphans no task set.
 */
public final class TaskSetCreate {
    private TaskSetCreate() {}

    /**
     * Returns the planned state.
     *
     * @param urn the resource
     * @param inputs checked inputs; may hold unknowns
     * @throws OperationRejectedException when the preflight check finds a problem that AWS would reject
     */
    public static ResourceState preview(
            TaskSetContext provider, String urn, PropertyValue.ObjectValue inputs, Log log) {
        var replaced = provider.session().existing(urn);
        rejectFailures(provider.preflight().checkPreview(urn, replaced, inputs), log);
        return TaskSetState.planned(inputs, provider.tags());
    }

    /**
     * Creates the task set, and waits until it is steady. The journal keeps its entry until the engine has received the
     * response ({@link io.github.pulumiawsecs.provider.taskset.create.DeploymentSession#recordCreateDelivered}) and has saved its state
     * ({@link io.github.pulumiawsecs.provider.taskset.create.DeploymentSession#discardKnownEntries}).
     *
     * @param urn the resource
     * @param inputs checked inputs without unknowns
     * @throws AwsCallException when no task set was created, or AWS did not respond
     * @throws OperationRejectedException when the preflight check finds a problem that AWS would reject, or the user's
     *     client token belongs to an existing task set
     * @throws ResourceInitFailedException when the task set was created but cannot be read or is not steady
     */
    public static ResourceState create(
            TaskSetContext provider, String urn, PropertyValue.ObjectValue inputs, OperationContext context) {
        // Decodes the inputs, so that an unexpected unknown fails before any call.
        var request = request(provider, inputs);
        var recovery = new CreateRecovery(provider.session(), provider.taskSets(), urn, context.log());
        var recovered = recovery.begin(request);
        var taskSet = switch (recovered) {
            case Recovery.Adopted(TaskSet adopted) -> adopted;
            case Recovery.Pending pending ->
                createNew(provider, inputs, recovery, pending, request.clientToken() != null, context);
        };
        var current = readBack(provider, inputs, taskSet);
        return awaitSteady(provider, inputs, current, recovered instanceof Recovery.Adopted, context);
    }

    private static TaskSet createNew(
            TaskSetContext provider,
            PropertyValue.ObjectValue inputs,
            CreateRecovery recovery,
            Recovery.Pending pending,
            boolean hasUserToken,
            OperationContext context) {
        try {
            if (!pending.mayAlreadyExist()) {
                rejectFailures(provider.preflight().checkCreate(inputs), context.log());
            }
            var created = send(provider, pending, hasUserToken, context);
            recovery.complete(pending, created);
            return created;
        } catch (AwsCallException | OperationRejectedException failure) {
            recovery.abandon(pending, failure);
            throw failure;
        }
    }

    private static TaskSet send(
            TaskSetContext provider, Recovery.Pending pending, boolean hasUserToken, OperationContext context) {
        var request = pending.request();
        var before = hasUserToken && !pending.mayAlreadyExist()
                ? provider.services().taskSetArns(request.cluster(), request.service())
                : Set.<String>of();
        var created =
                new CreateRetries(provider.taskSets(), provider.services(), provider.sleeper(), context).send(request);
        TaskSetArn.parse(created.taskSetArn())
                .ifPresent(arn -> provider.preflight().recordChange(arn.cluster(), arn.service(), created));
        if (before.contains(created.taskSetArn())) {
            throw new OperationRejectedException("clientToken: must be a new token. This token created the task set "
                    + created.taskSetArn() + " before, which a replacement would delete as the old one. Next: change or"
                    + " omit clientToken, or use pulumi import to take over that task set.");
        }
        return created;
    }

    /** Reads the task set with the tags that AWS stores. */
    private static TaskSet readBack(TaskSetContext provider, PropertyValue.ObjectValue inputs, TaskSet created) {
        try {
            return TaskSetArn.parse(created.taskSetArn())
                    .flatMap(provider.taskSets()::describe)
                    .orElseGet(() -> withRequestedTags(created, provider, inputs));
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(
                            TaskSetState.of(withRequestedTags(created, provider, inputs), inputs, provider.tags())),
                    List.of("The task set " + created.taskSetArn() + " was created, but reading it failed: "
                            + failure.getMessage() + " The next pulumi up continues from here."),
                    failure);
        }
    }

    private static ResourceState awaitSteady(
            TaskSetContext provider,
            PropertyValue.ObjectValue inputs,
            TaskSet set,
            boolean isAdopted,
            OperationContext context) {
        try {
            return SteadyStateWait.await(
                    provider,
                    set,
                    // The cause of failures before the adoption may be fixed.
                    Optional.ofNullable(set.createdAt()).filter(_ -> !isAdopted),
                    inputs,
                    SteadyStateWait.percent(inputs),
                    isAdopted,
                    context);
        } catch (OperationRejectedException | ResourceInitFailedException expected) {
            throw expected;
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(TaskSetState.of(set, inputs, provider.tags())),
                    List.of("The task set " + set.taskSetArn() + " was created, but the wait failed: "
                            + failure.getMessage() + " The next pulumi up continues to wait."),
                    failure);
        }
    }

    private static void rejectFailures(Findings findings, Log log) {
        findings.skipped().forEach(skipped -> log.debug("preflight: " + skipped));
        findings.warnings().forEach(log::warning);
        if (!findings.failures().isEmpty()) {
            throw new OperationRejectedException(findings.failures().stream()
                    .map(failure -> "\n  " + failure)
                    .collect(Collectors.joining("", "AWS would reject this task set:", "")));
        }
    }

    private static CreateTaskSetRequest request(TaskSetContext provider, PropertyValue.ObjectValue inputs) {
        var request = CreateTaskSetRequest.builder();
        TaskSetSchema.TYPE.writeTo(withAllTags(provider, inputs), request);
        return request.build();
    }

    /** AWS may omit the tags in its response. Without the tags, the next preview would show drift. */
    private static TaskSet withRequestedTags(
            TaskSet created, TaskSetContext provider, PropertyValue.ObjectValue inputs) {
        return created.tags().isEmpty()
                ? created.copy(set -> set.tags(request(provider, inputs).tags()))
                : created;
    }

    private static PropertyValue.ObjectValue withAllTags(TaskSetContext provider, PropertyValue.ObjectValue inputs) {
        var name = TaskSetSchema.TAGS.name();
        var all = provider.tags().merged(inputs.get(name));
        return inputs.with(name, TaskSetSchema.TAGS.isOmitted(all) ? PropertyValue.NullValue.NULL : all);
    }
}
