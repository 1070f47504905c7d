package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.UpdateBinding;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.tags.TagDiffCalculator;
import io.github.pulumiawsecs.provider.taskset.create.ScaleDownRecord;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import io.github.pulumiawsecs.provider.taskset.schema.DeletionMarker;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetUpdateBinding;
import io.github.pulumiawsecs.provider.taskset.schema.UpdateContext;
import io.github.pulumiawsecs.provider.taskset.steady.SteadyTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Updates a task set: sends the changed properties that have an update binding, in the order of the schema. One
 * instance makes one update, on one thread.
 */
public final class TaskSetUpdate {
    private final ObjectType<?, ?> type;
    private final TaskSetContext taskSetContext;
    private final UpdateRequest request;
    private final OperationContext context;

    private TaskSetUpdate(
            ObjectType<?, ?> type, TaskSetContext taskSetContext, UpdateRequest request, OperationContext context) {
        this.type = type;
        this.taskSetContext = taskSetContext;
        this.request = request;
        this.context = context;
    }

    /** Returns the state that preview shows for an update. Makes no AWS call. */
    public static ResourceState preview(
            TaskSetContext taskSetContext, UpdateRequest request, OperationContext context) {
        var differences = TaskSetDiff.diff(
                taskSetContext.tags(),
                TaskSetDiff.current(
                        TaskSetSchema.TYPE, taskSetContext.session().scaleDowns(), request.toDiffRequest()));
        if (differences.isEmpty() && SteadyStateWait.isEnabled(request.newInputs())) {
            context.log().status("continues to wait until the task set is steady");
        }
        return TaskSetState.planned(request.id(), request.oldOutputs(), request.newInputs(), taskSetContext.tags());
    }

    /**
     * Sends the changes, reads the task set, and waits for steady state when the scale changed. Without differences this
     * method only waits: the engine calls it that way to complete a create whose wait failed.
     *
     * @param request has no unknown inputs
     * @throws AwsCallException when AWS rejects the first change
     * @throws ResourceInitFailedException when only a part of the changes was applied, or the task set is not steady
     */
    public static ResourceState update(TaskSetContext taskSetContext, UpdateRequest request, OperationContext context) {
        return update(TaskSetSchema.TYPE, taskSetContext, request, context);
    }

    /** Updates a task set with a variant of the schema. */
    static ResourceState update(
            ObjectType<?, ?> type, TaskSetContext taskSetContext, UpdateRequest request, OperationContext context) {
        return new TaskSetUpdate(type, taskSetContext, request, context).update();
    }

    private ResourceState update() {
        boolean wasReverted = forgetRevertedScaleDown();
        var current = TaskSetDiff.current(type, taskSetContext.session().scaleDowns(), request.toDiffRequest());
        var differences = TaskSetDiff.diff(type, taskSetContext.tags(), current);
        var update = new UpdateContext(
                taskSetContext.taskSets(), taskSetContext.tags(), request, changedTagKeys(current, differences));
        var bindings = bindings(differences);
        boolean resumesWait = TaskSetState.isSteadyPending(request.oldOutputs());
        // Inputs such as waitForSteadyState change only the state. A pending wait must still complete: when this update
        // succeeds, the engine deletes the task set that this one replaces.
        if (bindings.isEmpty()
                && isProviderOnly(differences)
                && !(resumesWait && SteadyStateWait.isEnabled(request.newInputs()))) {
            return new ResourceState(
                    request.id(), TaskSetState.clearPending(request.oldOutputs()), request.newInputs());
        }
        boolean waits = (differences.isEmpty() && !wasReverted)
                || bindings.stream().anyMatch(TaskSetUpdateBinding::changesTasks)
                || resumesWait;
        context.throwIfEnded();
        try {
            bindings.forEach(binding -> send(binding, update));
            var set = readBack(update.arn());
            CreationMarker.of(set)
                    .ifPresent(_ -> taskSetContext.session().leftoverMarkers().recordCreate(request.id()));
            if (update.taskChange().isPresent() && DeletionMarker.of(set).isPresent()) {
                new ScaleDownRecord(taskSetContext.session(), taskSetContext.taskSets(), context)
                        .removeMarker(update.arn());
            } else if (DeletionMarker.isReverted(set)) {
                taskSetContext.session().leftoverMarkers().recordRevertedDelete(request.id());
            }
            return waits
                    ? awaitSteady(set, update, current)
                    : TaskSetState.of(set, request.newInputs(), taskSetContext.tags());
        } catch (ResourceInitFailedException | OperationRejectedException rejected) {
            throw rejected;
        } catch (RuntimeException failure) {
            if (update.outputs().equals(request.oldOutputs())) {
                throw failure;
            }
            throw new ResourceInitFailedException(
                    TaskSetState.markInputsOutdated(
                            new ResourceState(request.id(), update.outputs(), request.oldInputs())),
                    List.of(UserMessage.causedBy(
                                    "task set " + request.id(),
                                    "was only partly updated",
                                    failure.getMessage(),
                                    "run `pulumi up`, which applies the rest")
                            .toString()),
                    failure);
        }
    }

    /**
     * Removes the journal entry of an interrupted deletion if another machine or another actor has scaled the task set since:
     * the update must not overwrite that scale.
     *
     * @return whether the method removed an entry
     */
    private boolean forgetRevertedScaleDown() {
        var scaleDowns = taskSetContext.session().scaleDowns();
        if (scaleDowns.percentBefore(request.id()).isEmpty()
                || TaskSetStatus.hasScale(readBack(TaskSetArn.ofId(request.id())), 0)) {
            return false;
        }
        scaleDowns.remove(request.id());
        return true;
    }

    private void send(TaskSetUpdateBinding binding, UpdateContext update) {
        binding.send(update);
        if (binding.changesTasks()) {
            taskSetContext.session().scaleDowns().remove(request.id());
        }
    }

    private Set<String> changedTagKeys(DiffRequest current, List<PropertyDiff> differences) {
        return new TagDiffCalculator(
                        taskSetContext.tags(), current.oldOutputs(), current.oldInputs(), current.newInputs())
                .keys(differences);
    }

    /**
     * Returns the bindings of the changed properties, each once, in the order of the schema. An update sends only what the
     * diff shows: another actor may have changed all other properties meanwhile.
     */
    private List<TaskSetUpdateBinding> bindings(List<PropertyDiff> differences) {
        var changed = differences.stream().map(PropertyDiff::policy).collect(Collectors.toSet());
        var bindings = new LinkedHashSet<TaskSetUpdateBinding>();
        for (var property : type.properties()) {
            if (property.updatePolicy() instanceof UpdatePolicy.InPlace(UpdateBinding binding)
                    && changed.contains(property.updatePolicy())) {
                bindings.add((TaskSetUpdateBinding) binding);
            }
        }
        return List.copyOf(bindings);
    }

    private TaskSet readBack(TaskSetArn arn) {
        return new TaskSetReader(taskSetContext, context)
                .find(arn.address(), request.oldOutputs())
                .orElseThrow(() -> new OperationRejectedException(new UserMessage(
                        "task set " + request.id(),
                        "does not exist any more",
                        "run `pulumi refresh`, then `pulumi up` to create a new task set")));
    }

    private ResourceState awaitSteady(TaskSet set, UpdateContext update, DiffRequest current) {
        boolean managesScale =
                request.ignoreChanges().stream().noneMatch(path -> path.isPrefixOf(TaskSetSchema.SCALE_VALUE));
        double percent = Optional.of(set)
                .filter(_ -> !managesScale)
                .flatMap(TaskSetStatus::scale)
                .orElseGet(() -> SteadyStateWait.percent(request.newInputs()));
        var since = update.taskChange().map(TaskSet::updatedAt);
        boolean mayBeStale = TaskSetState.isSteadyPending(request.oldOutputs()) || update.isStale(set);
        var oldPercent = Optional.ofNullable(TaskSetSchema.SCALE.decodeFrom(current.oldOutputs()))
                .map(Scale::value);
        var target = new SteadyTarget(update.arn(), percent, since, oldPercent, true);
        return new SteadyStateWait(taskSetContext, request.newInputs(), context).await(set, target, mayBeStale);
    }

    private static boolean isProviderOnly(List<PropertyDiff> differences) {
        return !differences.isEmpty()
                && differences.stream()
                        .allMatch(difference -> difference.policy() instanceof UpdatePolicy.ProviderOnly);
    }
}
