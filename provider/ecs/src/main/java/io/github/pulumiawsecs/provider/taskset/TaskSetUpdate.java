package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
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
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Updates a task set: sends the changed properties that have an update binding, in the order of the schema. */
public final class TaskSetUpdate {
    private TaskSetUpdate() {}

    /**
     * Returns the state that preview shows for an update. Makes no AWS call.
     *
     * @param differences the changes of the program; empty when the update only completes an earlier wait
     */
    public static ResourceState preview(
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue newInputs,
            List<PropertyDiff> differences,
            Log log) {
        if (differences.isEmpty() && SteadyStateWait.isEnabled(newInputs)) {
            log.status("continues to wait until the task set is steady");
        }
        return TaskSetState.planned(id, state, newInputs, provider.tags());
    }

    /**
     * Sends the changes, reads the task set, and waits for steady state when the scale changed. Without differences this
     * method only waits: the engine calls it that way to complete a create whose wait failed.
     *
     * @param state the outputs of the last deployment
     * @param oldInputs the inputs of the last deployment
     * @param newInputs checked inputs without unknowns
     * @param ignored the paths of {@code ignoreChanges}
     * @throws AwsCallException when AWS rejects the first change
     * @throws ResourceInitFailedException when only a part of the changes was applied, or the task set is not steady
     */
    public static ResourceState update(
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue oldInputs,
            PropertyValue.ObjectValue newInputs,
            List<PropertyPath> ignored,
            OperationContext context) {
        return update(TaskSetSchema.TYPE, provider, id, state, oldInputs, newInputs, ignored, context);
    }

    /** Updates a task set with a variant of the schema. */
    static ResourceState update(
            ObjectType<?, ?> type,
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue oldInputs,
            PropertyValue.ObjectValue newInputs,
            List<PropertyPath> ignored,
            OperationContext context) {
        var arn = TaskSetArn.ofId(id);
        var differences = TaskSetDiff.diff(type, provider.tags(), state, oldInputs, newInputs, ignored);
        var pending = pendingBindings(type, state, newInputs, differences, ignored);
        // Inputs such as waitForSteadyState change only the state. A pending wait must still complete: when this update
        // succeeds, the engine deletes the task set that this one replaces.
        boolean isDone = !TaskSetState.isSteadyPending(state) || !SteadyStateWait.isEnabled(newInputs);
        if (pending.isEmpty() && isProviderOnly(differences) && isDone) {
            return new ResourceState(id, TaskSetState.clearSteadyPending(state), newInputs);
        }
        boolean waits = (differences.isEmpty() && pending.isEmpty())
                || pending.stream().anyMatch(TaskSetUpdateBinding::changesTasks)
                || TaskSetState.isSteadyPending(state);
        boolean managesScale = ignored.stream().noneMatch(path -> path.isPrefixOf(TaskSetSchema.SCALE_VALUE));
        var changedTagKeys = new TagDiffCalculator(provider.tags(), state, oldInputs, newInputs).keys(differences);
        var update = new UpdateContext(provider.taskSets(), provider.tags(), arn, newInputs, state, changedTagKeys);
        context.throwIfCancelled();
        try {
            pending.forEach(binding -> binding.send(update));
            var set = provider.taskSets()
                    .describe(arn)
                    .orElseThrow(() -> new OperationRejectedException("task set " + id
                            + ": it no longer exists. Next: run pulumi refresh, then pulumi up to"
                            + " create a new task set."));
            return waits
                    ? SteadyStateWait.await(
                            provider,
                            set,
                            update.taskChange().map(TaskSet::updatedAt),
                            newInputs,
                            managesScale || set.scale() == null
                                    ? SteadyStateWait.percent(newInputs)
                                    : set.scale().value(),
                            TaskSetState.isSteadyPending(state) || update.isStale(set),
                            context)
                    : TaskSetState.of(set, newInputs, provider.tags());
        } catch (ResourceInitFailedException | OperationRejectedException rejected) {
            throw rejected;
        } catch (RuntimeException failure) {
            if (update.outputs().equals(state)) {
                throw failure;
            }
            throw new ResourceInitFailedException(
                    new ResourceState(id, update.outputs(), oldInputs),
                    List.of("The task set " + id + " was only partly updated: " + failure.getMessage()
                            + " The next pulumi up applies the rest."),
                    failure);
        }
    }

    /**
     * Returns the bindings to send, each once, in the order of the schema: those of the changed properties, and those
     * of properties that a partial update changed. After such an update the engine keeps the old inputs; only the
     * outputs show which calls succeeded.
     */
    private static List<TaskSetUpdateBinding> pendingBindings(
            ObjectType<?, ?> type,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue newInputs,
            List<PropertyDiff> differences,
            List<PropertyPath> ignored) {
        var changed = new HashSet<UpdatePolicy>();
        differences.forEach(difference -> changed.add(difference.policy()));
        DiffCalculator.diff(type, PropertyValue.ObjectValue.EMPTY, state, newInputs, ignored).stream()
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
