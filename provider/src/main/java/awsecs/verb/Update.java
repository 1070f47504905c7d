package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import awsecs.table.Change;
import awsecs.table.Tags;
import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Difference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Changes what can be changed in place: scale and tags. */
public final class Update {
    private static final PropertyPath SCALE_VALUE =
            PropertyPath.ROOT.field(TaskSetTable.SCALE.name()).field("value");

    private final Provider provider;
    private final TaskSetArn arn;

    /** The outputs as they are by now, after what was done. */
    private Value.Obj known;

    /** What AWS answered when the set was scaled. */
    private Optional<TaskSet> scaled = Optional.empty();

    private Update(Provider provider, TaskSetArn arn, Value.Obj state) {
        this.provider = provider;
        this.arn = arn;
        known = state;
    }

    /**
     * Returns what an update will give, as far as it can be told without a call.
     *
     * @param differences what the update is about; none when it only goes on with what was not finished
     */
    public static State preview(
            Provider provider, String id, Value.Obj state, Value.Obj news, List<Difference> differences, Log log) {
        if (differences.isEmpty() && Readiness.isAwaited(news)) {
            log.status("goes on waiting until it is steady");
        }
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
        // After an update that was not finished the engine keeps the old inputs; the outputs tell what was done.
        boolean scaleIsOurs = ignored.stream().noneMatch(path -> path.covers(SCALE_VALUE));
        if (isLeftOver(state, news) && scaleIsOurs) {
            wanted.add(Change.UPDATE_TASK_SET);
        }
        // Only switches of the provider's own: the state takes them. A set that is yet to be steady is waited for all
        // the same: when this update succeeds, the engine deletes the set that it replaces.
        boolean isDone = !State.wasNotSteady(state) || !Readiness.isAwaited(news);
        if (wanted.equals(EnumSet.of(Change.RECONFIGURES)) && isDone) {
            return new State(id, State.letBe(state), news);
        }
        boolean waits = wanted.isEmpty() || wanted.contains(Change.UPDATE_TASK_SET) || State.wasNotSteady(state);
        var start = provider.waiting().now();
        var update = new Update(provider, arn, state);
        try (var patience = provider.waiting().patience()) {
            Refused.ifCancelled(patience);
            for (var change : wanted) {
                switch (change) {
                    case UPDATE_TASK_SET -> update.rescale(news);
                    case TAG_RESOURCE ->
                        update.retag(new TagDifferences(provider.tags(), state, olds, news).keys(differences), news);
                    case REPLACES, RECONFIGURES, NOTHING -> {}
                }
            }
            var set = provider.taskSets()
                    .describe(arn)
                    .orElseThrow(() -> new Refused(
                            "the task set " + id + " is gone: run pulumi refresh, then pulumi up makes a new one"));
            return waits
                    ? Readiness.awaited(
                            provider,
                            patience,
                            set,
                            update.scaled.map(TaskSet::updatedAt),
                            news,
                            scaleIsOurs || set.scale() == null
                                    ? Readiness.percent(news)
                                    : set.scale().value(),
                            State.wasNotSteady(state) || update.isOld(set),
                            operation.left(start, provider.waiting().now()))
                    : State.of(set, news, provider.tags());
        } catch (Unfinished | Refused told) {
            throw told;
        } catch (RuntimeException failure) {
            if (update.known.equals(state)) {
                throw failure;
            }
            throw new Unfinished(
                    new State(id, update.known, olds),
                    List.of("The task set " + id + " was updated in part only: " + failure.getMessage()
                            + " The next pulumi up does the rest."),
                    failure);
        }
    }

    private static boolean isLeftOver(Value.Obj state, Value.Obj news) {
        var is = TaskSetTable.SCALE.in(state);
        return is != null && !is.equals(TaskSetTable.SCALE.in(news));
    }

    /** Tells whether AWS still shows what was before the scaling. */
    private boolean isOld(TaskSet set) {
        return scaled.filter(answer -> !Objects.equals(answer.computedDesiredCount(), set.computedDesiredCount()))
                .isPresent();
    }

    private void rescale(Value.Obj news) {
        var scale = Objects.requireNonNull(TaskSetTable.SCALE.in(news));
        if (!scale.equals(TaskSetTable.SCALE.in(known))) {
            scaled = Optional.of(provider.taskSets().scale(arn, scale));
            known = State.notSteady(known).with(TaskSetTable.SCALE.name(), news.get(TaskSetTable.SCALE.name()));
        }
    }

    /** @param keys of the tags that differ; the others are left as they are */
    private void retag(Set<String> keys, Value.Obj news) {
        var all = provider.tags().effective(news.get(TaskSetTable.TAGS.name()));
        var wants = Objects.requireNonNullElse(
                TaskSetTable.TAGS.in(Value.Obj.EMPTY.with(TaskSetTable.TAGS.name(), all)), Map.<String, String>of());
        var has = Objects.requireNonNullElse(TaskSetTable.TAGS_ALL.in(known), Map.<String, String>of());

        var gone = keys.stream()
                .filter(key -> has.containsKey(key) && !wants.containsKey(key))
                .toList();
        if (!gone.isEmpty()) {
            provider.taskSets().untag(arn, gone);
            known = without(gone);
        }
        var changed = new HashMap<>(wants);
        changed.keySet()
                .removeIf(
                        key -> !keys.contains(key) || provider.tags().ignored().covers(key));
        changed.entrySet().removeAll(has.entrySet());
        if (!changed.isEmpty()) {
            provider.taskSets().tag(arn, Tags.toAws(changed));
        }
        for (var name : List.of(TaskSetTable.TAGS.name(), TaskSetTable.TAGS_ALL.name())) {
            known = known.with(name, news.get(name));
        }
    }

    private Value.Obj without(List<String> keys) {
        var left = known;
        for (var name : List.of(TaskSetTable.TAGS.name(), TaskSetTable.TAGS_ALL.name())) {
            if (left.get(name).plain() instanceof Value.Obj tags) {
                for (var key : keys) {
                    tags = tags.with(key, Value.Null.NULL);
                }
                left = left.with(name, left.get(name).sharingSecrecy(tags));
            }
        }
        return left;
    }
}
