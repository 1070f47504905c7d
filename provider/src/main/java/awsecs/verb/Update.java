package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import awsecs.table.Change;
import awsecs.table.Tags;
import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Changes what can be changed in place: scale and tags. */
public final class Update {
    private Update() {}

    /** Returns what an update will give, as far as it can be told without a call. */
    public static State preview(Provider provider, String id, Value.Obj state, Value.Obj news) {
        return State.previewed(id, state, news, provider.tags());
    }

    /**
     * Makes the calls that the differences ask for, then reads the set back, and waits until it is steady when its scale
     * was changed. Without differences it only waits: that is how the engine resumes a creation that was not finished.
     *
     * @param state the outputs of the last deployment
     * @param olds the inputs of the last deployment
     * @param news checked inputs without unknowns
     * @param ignored what {@code ignoreChanges} names
     * @throws AwsFailure when AWS refuses and nothing was changed
     * @throws Unfinished when something was changed, but not all, or the set is not steady
     */
    public static State update(
            Provider provider,
            String id,
            Value.Obj state,
            Value.Obj olds,
            Value.Obj news,
            List<PropertyPath> ignored,
            Operation operation) {
        var arn = TaskSetArn.parse(id)
                .orElseThrow(() -> new Refused("the state holds \"" + id + "\", which is no task set's ARN"));
        var wanted = EnumSet.noneOf(Change.class);
        var differences = Diff.diff(provider.tags(), state, olds, news, ignored);
        differences.forEach(difference -> wanted.add(difference.change()));
        if (wanted.equals(EnumSet.of(Change.RECONFIGURES))) {
            return new State(id, state, news);
        }
        boolean waits = wanted.isEmpty() || wanted.contains(Change.UPDATE_TASK_SET);
        var done = EnumSet.noneOf(Change.class);
        try (var patience = provider.waiting().patience()) {
            for (var change : wanted) {
                switch (change) {
                    case UPDATE_TASK_SET -> rescale(provider, arn, state, news);
                    case TAG_RESOURCE ->
                        retag(
                                provider,
                                arn,
                                new TagDifferences(provider.tags(), state, olds, news).keys(differences),
                                state,
                                news);
                    case REPLACES, RECONFIGURES, NOTHING -> {}
                }
                done.add(change);
            }
            var set = provider.taskSets()
                    .describe(arn)
                    .orElseThrow(() -> new Refused(
                            "the task set " + id + " is gone: run pulumi refresh, then pulumi up makes a new one"));
            return waits
                    ? Readiness.awaited(provider, patience, set, false, news, operation)
                    : State.of(set, news, provider.tags());
        } catch (Unfinished notSteady) {
            throw notSteady;
        } catch (RuntimeException failure) {
            if (done.isEmpty()) {
                throw failure;
            }
            throw unfinished(id, state, olds, news, done, failure);
        }
    }

    /** After an update that was not finished the engine keeps the old inputs; the outputs tell what was done. */
    private static void rescale(Provider provider, TaskSetArn arn, Value.Obj state, Value.Obj news) {
        var scale = Objects.requireNonNull(TaskSetTable.SCALE.in(news));
        if (!scale.equals(TaskSetTable.SCALE.in(state))) {
            provider.taskSets().scale(arn, scale);
        }
    }

    /** What was done is kept as done, so that the next deployment does just the rest. */
    private static Unfinished unfinished(
            String id, Value.Obj state, Value.Obj olds, Value.Obj news, Set<Change> done, RuntimeException failure) {
        var inputs = olds;
        var outputs = state;
        for (var property : TaskSetTable.SHAPE.inputs()) {
            if (done.contains(property.change())) {
                inputs = inputs.with(property.name(), news.get(property.name()));
                outputs = outputs.with(property.name(), news.get(property.name()));
            }
        }
        if (done.contains(TaskSetTable.TAGS_ALL.change())) {
            var name = TaskSetTable.TAGS_ALL.name();
            inputs = inputs.with(name, news.get(name));
            outputs = outputs.with(name, news.get(name));
        }
        return new Unfinished(
                new State(id, outputs, inputs),
                List.of("The task set " + id + " was updated in part only: " + failure.getMessage()
                        + " The next pulumi up does the rest."),
                failure);
    }

    /** @param keys of the tags that differ; the others are left as they are */
    private static void retag(Provider provider, TaskSetArn arn, Set<String> keys, Value.Obj state, Value.Obj news) {
        var all = provider.tags().effective(news.get(TaskSetTable.TAGS.name()));
        var wants = Objects.requireNonNullElse(
                TaskSetTable.TAGS.in(Value.Obj.EMPTY.with(TaskSetTable.TAGS.name(), all)), Map.<String, String>of());
        var has = Objects.requireNonNullElse(TaskSetTable.TAGS_ALL.in(state), Map.<String, String>of());

        var gone = keys.stream()
                .filter(key -> has.containsKey(key) && !wants.containsKey(key))
                .toList();
        if (!gone.isEmpty()) {
            provider.taskSets().untag(arn, gone);
        }
        var changed = new HashMap<>(wants);
        changed.keySet()
                .removeIf(
                        key -> !keys.contains(key) || provider.tags().ignored().covers(key));
        changed.entrySet().removeAll(has.entrySet());
        if (!changed.isEmpty()) {
            provider.taskSets().tag(arn, Tags.toAws(changed));
        }
    }
}
