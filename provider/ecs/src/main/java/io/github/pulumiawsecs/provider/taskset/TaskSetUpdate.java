package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.schema.ChangeEffect;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.TagDiffCalculator;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Changes what can be changed in place: scale and tags. */
public final class TaskSetUpdate {
    private static final PropertyPath SCALE_VALUE =
            PropertyPath.ROOT.field(TaskSetSchema.SCALE.name()).field("value");

    private final ProviderContext provider;
    private final TaskSetArn arn;

    /** The outputs as they are by now, after what was done. */
    private PropertyValue.ObjectValue currentOutputs;

    /** What AWS answered when the set was scaled. */
    private Optional<TaskSet> scaled = Optional.empty();

    private TaskSetUpdate(ProviderContext provider, TaskSetArn arn, PropertyValue.ObjectValue state) {
        this.provider = provider;
        this.arn = arn;
        currentOutputs = state;
    }

    /**
     * Returns what an update will give, as far as it can be told without a call.
     *
     * @param differences what the update is about; none when it only goes on with what was not finished
     */
    public static TaskSetState preview(
            ProviderContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue news,
            List<PropertyDiff> differences,
            Log log) {
        if (differences.isEmpty() && SteadyStateWait.isEnabled(news)) {
            log.status("goes on waiting until it is steady");
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
    public static TaskSetState update(
            ProviderContext provider,
            String id,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored,
            OperationContext context) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(() ->
                        new OperationRejectedException("the state holds \"" + id + "\", which is no task set's ARN"));
        var wanted = EnumSet.noneOf(ChangeEffect.class);
        var differences = TaskSetDiff.diff(provider.tags(), state, olds, news, ignored);
        differences.forEach(difference -> wanted.add(difference.change()));
        // After an update that was not finished the engine keeps the old inputs; the outputs tell what was done.
        boolean scaleIsOurs = ignored.stream().noneMatch(path -> path.isPrefixOf(SCALE_VALUE));
        if (hasPendingScale(state, news) && scaleIsOurs) {
            wanted.add(ChangeEffect.UPDATE_TASK_SET);
        }
        // Only switches of the provider's own: the state takes them. A set that is yet to be steady is waited for all
        // the same: when this update succeeds, the engine deletes the set that it replaces.
        boolean isDone = !TaskSetState.isSteadyPending(state) || !SteadyStateWait.isEnabled(news);
        if (wanted.equals(EnumSet.of(ChangeEffect.RECONFIGURES)) && isDone) {
            return new TaskSetState(id, TaskSetState.clearSteadyPending(state), news);
        }
        boolean waits = wanted.isEmpty()
                || wanted.contains(ChangeEffect.UPDATE_TASK_SET)
                || TaskSetState.isSteadyPending(state);
        var update = new TaskSetUpdate(provider, arn, state);
        context.throwIfCancelled();
        try {
            for (var change : wanted) {
                switch (change) {
                    case UPDATE_TASK_SET -> update.rescale(news);
                    case TAG_RESOURCE ->
                        update.retag(new TagDiffCalculator(provider.tags(), state, olds, news).keys(differences), news);
                    case REPLACES, RECONFIGURES, NOTHING -> {}
                }
            }
            var set = provider.taskSets()
                    .describe(arn)
                    .orElseThrow(() -> new OperationRejectedException(
                            "the task set " + id + " is gone: run pulumi refresh, then pulumi up makes a new one"));
            return waits
                    ? SteadyStateWait.await(
                            provider,
                            set,
                            update.scaled.map(TaskSet::updatedAt),
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
            if (update.currentOutputs.equals(state)) {
                throw failure;
            }
            throw new ResourceInitFailedException(
                    new TaskSetState(id, update.currentOutputs, olds),
                    List.of("The task set " + id + " was updated in part only: " + failure.getMessage()
                            + " The next pulumi up does the rest."),
                    failure);
        }
    }

    private static boolean hasPendingScale(PropertyValue.ObjectValue state, PropertyValue.ObjectValue news) {
        var is = TaskSetSchema.SCALE.decodeFrom(state);
        return is != null && !is.equals(TaskSetSchema.SCALE.decodeFrom(news));
    }

    /** Tells whether AWS still shows what was before the scaling. */
    private boolean isStale(TaskSet set) {
        return scaled.filter(answer -> !Objects.equals(answer.computedDesiredCount(), set.computedDesiredCount()))
                .isPresent();
    }

    private void rescale(PropertyValue.ObjectValue news) {
        var scale = Objects.requireNonNull(TaskSetSchema.SCALE.decodeFrom(news));
        if (!scale.equals(TaskSetSchema.SCALE.decodeFrom(currentOutputs))) {
            scaled = Optional.of(provider.taskSets().scale(arn, scale));
            currentOutputs = TaskSetState.markSteadyPending(currentOutputs)
                    .with(TaskSetSchema.SCALE.name(), news.get(TaskSetSchema.SCALE.name()));
        }
    }

    /** @param keys of the tags that differ; the others are left as they are */
    private void retag(Set<String> keys, PropertyValue.ObjectValue news) {
        var all = provider.tags().merged(news.get(TaskSetSchema.TAGS.name()));
        var wants = Objects.requireNonNullElse(
                TaskSetSchema.TAGS.decodeFrom(PropertyValue.ObjectValue.EMPTY.with(TaskSetSchema.TAGS.name(), all)),
                Map.<String, String>of());
        var has =
                Objects.requireNonNullElse(TaskSetSchema.TAGS_ALL.decodeFrom(currentOutputs), Map.<String, String>of());

        var gone = keys.stream()
                .filter(key -> has.containsKey(key) && !wants.containsKey(key))
                .toList();
        if (!gone.isEmpty()) {
            provider.taskSets().untag(arn, gone);
            currentOutputs = without(gone);
        }
        var changed = new HashMap<>(wants);
        changed.keySet()
                .removeIf(
                        key -> !keys.contains(key) || provider.tags().ignored().matches(key));
        changed.entrySet().removeAll(has.entrySet());
        if (!changed.isEmpty()) {
            provider.taskSets().tag(arn, Tags.toAws(changed));
        }
        for (var name : List.of(TaskSetSchema.TAGS.name(), TaskSetSchema.TAGS_ALL.name())) {
            currentOutputs = currentOutputs.with(name, news.get(name));
        }
    }

    private PropertyValue.ObjectValue without(List<String> keys) {
        var left = currentOutputs;
        for (var name : List.of(TaskSetSchema.TAGS.name(), TaskSetSchema.TAGS_ALL.name())) {
            if (left.get(name).unwrapped() instanceof PropertyValue.ObjectValue tags) {
                for (var key : keys) {
                    tags = tags.with(key, PropertyValue.NullValue.NULL);
                }
                left = left.with(name, left.get(name).copySecrecyTo(tags));
            }
        }
        return left;
    }
}
