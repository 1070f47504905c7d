package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.create.CreateRecovery;
import io.github.pulumiawsecs.provider.taskset.create.CreateRetries;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.create.RecoveryResult;
import io.github.pulumiawsecs.provider.taskset.preflight.Findings;
import io.github.pulumiawsecs.provider.taskset.preflight.TaskSetInputs;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Creates a task set: recover → preflight → send with retry → read back → wait. After a crash at any
 * moment, the next create of the resource finds the task set by its marker or by the journal ({@link CreateRecovery}).
 * One instance creates one task set, on one thread.
 */
public final class TaskSetCreate {
    /**
     * Credentials without ecs:TagResource, accounts with short ARNs and accounts with tag policies reject tags. An explicit
     * deny may depend on the keys of tags, which AWS's message does not contain.
     */
    private static final Pattern ABOUT_TAGS = Pattern.compile("(?i)\\btag|:tag|long ?arn format|explicit deny");

    private final TaskSetContext taskSetContext;
    private final String urn;
    private final PropertyValue.ObjectValue inputs;
    private final OperationContext context;
    private final CreateRecovery recovery;
    private boolean isMarked;

    private TaskSetCreate(TaskSetContext taskSetContext, CreateRequest request, OperationContext context) {
        this.taskSetContext = taskSetContext;
        this.urn = request.urn().toString();
        this.inputs = request.inputs();
        this.context = context;
        recovery = new CreateRecovery(
                taskSetContext.session(),
                taskSetContext.taskSets(),
                taskSetContext.services(),
                new TaskSetReader(taskSetContext, context)::findHidden,
                urn,
                context.log());
    }

    /**
     * Returns the planned state.
     *
     * @param request may hold unknown inputs
     * @throws OperationRejectedException when the preflight check finds a problem that AWS would reject
     */
    public static ResourceState preview(
            TaskSetContext taskSetContext, CreateRequest request, OperationContext context) {
        var urn = request.urn().toString();
        var inputs = request.inputs();
        var session = taskSetContext.session();
        var service = new TaskSetInputs(inputs).service();
        session.recordPreviewedCreate(urn, service);
        int pendingCreates =
                service.map(key -> session.previews().countBefore(urn, key)).orElse(0);
        rejectFailures(
                taskSetContext
                        .preflight()
                        .checkPreview(inputs, pendingCreates, session.previews().replacedTaskSets()),
                context.log());
        warnIfPrimaryIsReplaced(taskSetContext, urn, context.log());
        return TaskSetState.planned(inputs, taskSetContext.tags());
    }

    /**
     * Creates the task set, and waits until it is steady. The marker and the journal entry stay until the engine has
     * received the response ({@link DeploymentSession#recordCreateDelivered}) and has saved its state
     * ({@link DeploymentSession#markersToRemove}, {@link DeploymentSession#discardSavedEntries}).
     *
     * @param request has no unknown inputs
     * @throws AwsCallException when no task set was created, or AWS did not respond
     * @throws OperationRejectedException when the preflight check finds a problem that AWS would reject, or the user's
     *     client token belongs to an existing task set
     * @throws ResourceInitFailedException when the task set was created but cannot be read or is not steady
     */
    public static ResourceState create(TaskSetContext taskSetContext, CreateRequest request, OperationContext context) {
        return new TaskSetCreate(taskSetContext, request, context).create();
    }

    private ResourceState create() {
        var recovered = recovery.begin(createTaskSetRequest());
        var taskSet = switch (recovered) {
            case RecoveryResult.Adopted(TaskSet adopted) -> adopted;
            case RecoveryResult.Pending pending -> {
                try {
                    checkPreflight(pending);
                    yield sendWithRetry(pending);
                } catch (AwsCallException | OperationRejectedException failure) {
                    recovery.abandon(pending, failure);
                    throw failure;
                }
            }
        };
        return awaitSteady(taskSet, recovered instanceof RecoveryResult.Adopted);
    }

    private void checkPreflight(RecoveryResult.Pending pending) {
        if (!pending.mayAlreadyExist()) {
            rejectFailures(taskSetContext.preflight().checkCreate(inputs), context.log());
            warnIfPrimaryIsReplaced(taskSetContext, urn, context.log());
        }
    }

    private TaskSet sendWithRetry(RecoveryResult.Pending pending) {
        var request = pending.request();
        boolean hasUserToken = TaskSetSchema.CLIENT_TOKEN.decodeFrom(inputs) != null;
        var before = hasUserToken && !pending.mayAlreadyExist()
                ? taskSetContext.services().taskSetArns(request.cluster(), request.service())
                : Set.<String>of();
        var created = send(pending);
        TaskSetArn.parse(created.taskSetArn())
                .ifPresent(arn -> taskSetContext.preflight().recordChange(arn.serviceKey(), created));
        if (before.contains(created.taskSetArn())) {
            throw new OperationRejectedException(new UserMessage(
                    TaskSetSchema.CLIENT_TOKEN.name(),
                    "must be a new token. This token created the task set " + created.taskSetArn()
                            + " before, which a replacement would delete as the old one",
                    "change or omit clientToken, or take over that task set with `pulumi import`"));
        }
        recovery.complete(pending, created, isMarked);
        return created;
    }

    /** Sends the request with the marker. Credentials that may create a task set may not be allowed to tag it. */
    private TaskSet send(RecoveryResult.Pending pending) {
        try {
            var request = pending.markedRequest();
            isMarked = !request.equals(pending.request());
            return retries().send(request);
        } catch (AwsCallException failure) {
            if (failure.outcome() != ApiCallException.Outcome.REJECTED
                    || !ABOUT_TAGS.matcher(failure.awsMessage()).find()) {
                throw failure;
            }
            isMarked = false;
            var created = retries().send(pending.request());
            context.log()
                    .warning(UserMessage.causedBy(
                                    TaskSetSchema.TAGS.name(),
                                    "the task set was created without the tag " + Tags.CREATION_MARKER
                                            + ", so that only this machine can continue an interrupted create",
                                    failure.awsMessage(),
                                    "allow ecs:TagResource for task sets")
                            .toString());
            return created;
        }
    }

    private CreateRetries retries() {
        return new CreateRetries(
                taskSetContext.taskSets(), taskSetContext.services(), taskSetContext.sleeper(), context);
    }

    /** Reads the task set with the tags that AWS stores; empty while AWS does not show it. */
    private Optional<TaskSet> readBack(TaskSet created) {
        try {
            return TaskSetArn.parse(created.taskSetArn()).flatMap(taskSetContext.taskSets()::describeInOwnAccount);
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markNeverShown(TaskSetState.markSteadyPending(
                            TaskSetState.of(withRequestedTags(created), inputs, taskSetContext.tags()))),
                    List.of(UserMessage.causedBy(
                                    "task set " + created.taskSetArn(),
                                    "was created, but cannot be read",
                                    failure.getMessage(),
                                    "run `pulumi up`, which continues from here")
                            .toString()),
                    failure);
        }
    }

    private ResourceState awaitSteady(TaskSet created, boolean isAdopted) {
        var shown = readBack(created);
        var set = shown.orElseGet(() -> withRequestedTags(created));
        try {
            var target = new SteadyTarget(
                    TaskSetArn.ofId(set.taskSetArn()),
                    SteadyStateWait.percent(inputs),
                    // The cause of failures before the adoption may be fixed.
                    Optional.ofNullable(set.createdAt()).filter(_ -> !isAdopted),
                    Optional.empty(),
                    isAdopted || shown.isPresent());
            return new SteadyStateWait(taskSetContext, inputs, context).await(set, target, isAdopted);
        } catch (OperationRejectedException | ResourceInitFailedException expected) {
            throw expected;
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(TaskSetState.of(set, inputs, taskSetContext.tags())),
                    List.of(UserMessage.causedBy(
                                    "task set " + set.taskSetArn(),
                                    "was created, but the wait failed",
                                    failure.getMessage(),
                                    "run `pulumi up`, which continues to wait")
                            .toString()),
                    failure);
        }
    }

    /** A promotion reaches the state only with a refresh, so the state alone does not show which task set is PRIMARY. */
    private static void warnIfPrimaryIsReplaced(TaskSetContext taskSetContext, String urn, Log log) {
        var session = taskSetContext.session();
        session.existing(urn)
                .filter(id -> !session.program().isPrimaryInState(id) && !TaskSetDiff.isManaged(taskSetContext, id))
                .flatMap(TaskSetArn::parse)
                .filter(taskSetContext.preflight()::isPrimary)
                .ifPresent(_ -> log.warning(TaskSetDiff.REPLACES_PRIMARY.toString()));
    }

    private static void rejectFailures(Findings findings, Log log) {
        findings.decisions().forEach(decision -> log.debug("preflight: " + decision));
        findings.warnings().forEach(log::warning);
        if (!findings.failures().isEmpty()) {
            throw OperationRejectedException.ofFailures(
                    "AWS would reject this task set (the setting preflight: off skips these checks)",
                    findings.failures());
        }
    }

    private CreateTaskSetRequest createTaskSetRequest() {
        var request = CreateTaskSetRequest.builder();
        TaskSetSchema.TYPE.writeTo(withAllTags(), request);
        return request.build();
    }

    /** AWS may omit the tags in its response. Without the tags, the next preview would show drift. */
    private TaskSet withRequestedTags(TaskSet created) {
        return created.tags().isEmpty()
                ? created.copy(set -> set.tags(createTaskSetRequest().tags()))
                : created;
    }

    private PropertyValue.ObjectValue withAllTags() {
        var name = TaskSetSchema.TAGS.name();
        var all = taskSetContext.tags().merged(inputs.get(name));
        return inputs.with(name, TaskSetSchema.TAGS.isOmitted(all) ? PropertyValue.NullValue.NULL : all);
    }
}
