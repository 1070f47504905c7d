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
import io.github.pulumiawsecs.provider.taskset.schema.UpdateProgress;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Updates a task set: sends the changed properties that have an update binding, in the order of the schema. */
public final class TaskSetUpdate {
    private TaskSetUpdate() {}

    /**
     * Returns what an update will give, as far as it can be told without a call.
     *
     * @param differences what the update is about; none when it only goes on with what was not finished
     */
    public static ResourceState preview(
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue news,
            List<PropertyDiff> differences,
            Log log) {
        if (differences.isEmpty() && SteadyStateWait.isEnabled(news)) {
            log.status("continues to wait until the task set is steady");
        }
        return TaskSetState.planned(id, state, news, provider.tags());
    }

    /**
     * Makes the calls that the differences ask for, then reads the set back, and waits until it is steady when its scale
     * was changed. Without differences it only waits: that is how the engine resumes a creation that was not finished.
     *
     * @param state the outputs of the last deployment
     * @param olds the inputs of the last deployment
     * @param news checked inputs without unknowns
     * @param ignored what {@code ignoreChanges} names
     * @throws AwsCallException when AWS refuses and nothing was changed
     * @throws ResourceInitFailedException when something was changed, but not all, or the set is not steady
     */
    public static ResourceState update(
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored,
            OperationContext context) {
        return update(TaskSetSchema.TYPE, provider, id, state, olds, news, ignored, context);
    }

    /** As above, with another schema of the same resource. */
    static ResourceState update(
            ObjectType<?, ?> type,
            TaskSetContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored,
            OperationContext context) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(
                        () -> new OperationRejectedException("id: must be the ARN of a task set (got \"" + id + "\")"));
        var differences = TaskSetDiff.diff(type, provider.tags(), state, olds, news, ignored);
        var pending = pendingBindings(type, state, news, differences, ignored);
        // Only switches of the provider's own: the state takes them. A set that is yet to be steady is waited for all
        // the same: when this update succeeds, the engine deletes the set that it replaces.
        boolean isDone = !TaskSetState.isSteadyPending(state) || !SteadyStateWait.isEnabled(news);
        if (pending.isEmpty() && isProviderOnly(differences) && isDone) {
            return new ResourceState(id, TaskSetState.clearSteadyPending(state), news);
        }
        boolean waits = (differences.isEmpty() && pending.isEmpty())
                || pending.stream().anyMatch(TaskSetUpdateBinding::changesTasks)
                || TaskSetState.isSteadyPending(state);
        boolean scaleIsOurs = ignored.stream().noneMatch(path -> path.isPrefixOf(TaskSetSchema.SCALE_VALUE));
        var changedTagKeys = new TagDiffCalculator(provider.tags(), state, olds, news).keys(differences);
        var update = new UpdateProgress(provider.taskSets(), provider.tags(), arn, news, state, changedTagKeys);
        context.throwIfCancelled();
        try {
            pending.forEach(binding -> binding.send(update));
            var set = provider.taskSets()
                    .describe(arn)
                    .orElseThrow(() -> new OperationRejectedException("task set " + id
                            + ": it does not exist any more. Next: run pulumi refresh, then pulumi up to"
                            + " create a new task set."));
            return waits
                    ? SteadyStateWait.await(
                            provider,
                            set,
                            update.taskChange().map(TaskSet::updatedAt),
                            news,
                            scaleIsOurs || set.scale() == null
                                    ? SteadyStateWait.percent(news)
                                    : set.scale().value(),
                            TaskSetState.isSteadyPending(state) || update.isStale(set),
                            context)
                    : TaskSetState.of(set, news, provider.tags());
        } catch (ResourceInitFailedException | OperationRejectedException told) {
            throw told;
        } catch (RuntimeException failure) {
            if (update.outputs().equals(state)) {
                throw failure;
            }
            throw new ResourceInitFailedException(
                    new ResourceState(id, update.outputs(), olds),
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
            PropertyValue.ObjectValue news,
            List<PropertyDiff> differences,
            List<PropertyPath> ignored) {
        var changed = new HashSet<UpdatePolicy>();
        differences.forEach(difference -> changed.add(difference.policy()));
        DiffCalculator.diff(type, PropertyValue.ObjectValue.EMPTY, state, news, ignored).stream()
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
