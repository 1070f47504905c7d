package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.UpdateBinding;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.TagDiffCalculator;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetUpdateBinding;
import io.github.pulumiawsecs.provider.taskset.schema.UpdateContext;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        var differences = TaskSetDiff.diff(taskSetContext.tags(), request.toDiffRequest());
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
        var differences = TaskSetDiff.diff(type, taskSetContext.tags(), request.toDiffRequest());
        var update = new UpdateContext(
                taskSetContext.taskSets(), taskSetContext.tags(), request, changedTagKeys(differences));
        var pending = pendingBindings(differences);
        boolean resumesWait = TaskSetState.isSteadyPending(request.oldOutputs());
        // Inputs such as waitForSteadyState change only the state. A pending wait must still complete: when this update
        // succeeds, the engine deletes the task set that this one replaces.
        if (pending.isEmpty()
                && isProviderOnly(differences)
                && !(resumesWait && SteadyStateWait.isEnabled(request.newInputs()))) {
            return new ResourceState(
                    request.id(), TaskSetState.clearSteadyPending(request.oldOutputs()), request.newInputs());
        }
        boolean waits = (differences.isEmpty() && pending.isEmpty())
                || pending.stream().anyMatch(TaskSetUpdateBinding::changesTasks)
                || resumesWait;
        context.throwIfCancelled();
        try {
            pending.forEach(binding -> binding.send(update));
            var set = readBack(update.arn());
            return waits ? awaitSteady(set, update) : TaskSetState.of(set, request.newInputs(), taskSetContext.tags());
        } catch (ResourceInitFailedException | OperationRejectedException rejected) {
            throw rejected;
        } catch (RuntimeException failure) {
            if (update.outputs().equals(request.oldOutputs())) {
                throw failure;
            }
            throw new ResourceInitFailedException(
                    new ResourceState(request.id(), update.outputs(), request.oldInputs()),
                    List.of(UserMessage.causedBy(
                                    "task set " + request.id(),
                                    "was only partly updated",
                                    failure.getMessage(),
                                    "run `pulumi up`, which applies the rest")
                            .toString()),
                    failure);
        }
    }

    private Set<String> changedTagKeys(List<PropertyDiff> differences) {
        return new TagDiffCalculator(
                        taskSetContext.tags(), request.oldOutputs(), request.oldInputs(), request.newInputs())
                .keys(differences);
    }

    /**
     * Returns the bindings to send, each once, in the order of the schema: those of the changed properties, and those
     * of properties that a partial update changed. After such an update the engine keeps the old inputs; only the
     * outputs show which calls succeeded.
     */
    private List<TaskSetUpdateBinding> pendingBindings(List<PropertyDiff> differences) {
        var state = request.oldOutputs();
        var changed = new HashSet<UpdatePolicy>();
        differences.forEach(difference -> changed.add(difference.policy()));
        DiffCalculator.diff(type, PropertyValue.ObjectValue.EMPTY, state, request.newInputs(), request.ignoreChanges())
                .stream()
                .filter(difference -> !isMissingIn(state, difference))
                .forEach(difference -> changed.add(difference.policy()));
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
        return taskSetContext
                .taskSets()
                .describe(arn)
                .orElseThrow(() -> new OperationRejectedException(new UserMessage(
                        "task set " + request.id(),
                        "does not exist any more",
                        "run `pulumi refresh`, then `pulumi up` to create a new task set")));
    }

    private ResourceState awaitSteady(TaskSet set, UpdateContext update) {
        boolean managesScale =
                request.ignoreChanges().stream().noneMatch(path -> path.isPrefixOf(TaskSetSchema.SCALE_VALUE));
        double percent = managesScale || set.scale() == null
                ? SteadyStateWait.percent(request.newInputs())
                : set.scale().value();
        var since = update.taskChange().map(TaskSet::updatedAt);
        boolean mayBeStale = TaskSetState.isSteadyPending(request.oldOutputs()) || update.isStale(set);
        return new SteadyStateWait(taskSetContext, request.newInputs(), context).await(set, percent, since, mayBeStale);
    }

    private static boolean isMissingIn(PropertyValue.ObjectValue state, PropertyDiff difference) {
        return difference.path().segments().getFirst() instanceof PropertyPath.Field(String name)
                && state.get(name).isNull();
    }

    private static boolean isProviderOnly(List<PropertyDiff> differences) {
        return !differences.isEmpty()
                && differences.stream()
                        .allMatch(difference -> difference.policy() instanceof UpdatePolicy.ProviderOnly);
    }
}
