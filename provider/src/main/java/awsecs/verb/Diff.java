package awsecs.verb;

import awsecs.table.Change;
import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Difference;
import awsecs.walk.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what differs between the inputs of the last deployment and those of the next. No call. */
public final class Diff {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field(TaskSetTable.TAGS.name());
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field(TaskSetTable.TAGS_ALL.name());

    private Diff() {}

    /**
     * Returns the differences, and remembers when they replace the task set: its place may be free for the next one.
     *
     * @param id the task set's ARN
     */
    public static List<Difference> planned(
            Provider provider, String id, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var differences = diff(provider.tags(), state, olds, news, ignored);
        if (differences.stream().anyMatch(difference -> difference.change() == Change.REPLACES)) {
            provider.preflight().leaves(id);
        }
        return differences;
    }

    /**
     * Returns the differences, those in default tags included: they show at {@code tagsAll}, which no program writes.
     *
     * @param state the outputs of the last deployment
     * @param ignored what {@code ignoreChanges} names
     */
    public static List<Difference> diff(
            TagPolicy policy, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var differences = new ArrayList<>(Differences.between(TaskSetTable.SHAPE, state, olds, news, ignored));
        defaultTags(policy, state, olds, news).stream()
                .filter(difference -> ignored.stream().noneMatch(path -> path.covers(difference.path())))
                .forEach(differences::add);
        return List.copyOf(differences);
    }

    /** What AWS has is compared, as far as the program's own tags do not tell it already. */
    private static List<Difference> defaultTags(TagPolicy policy, Value.Obj state, Value.Obj olds, Value.Obj news) {
        var changed = new ArrayList<Difference>();
        if (tagsAll(state) instanceof Value.Obj has && wanted(policy, news) instanceof Value.Obj wants) {
            var keys = new TreeSet<>(has.fields().keySet());
            keys.addAll(wants.fields().keySet());
            // What the program's own tags tell is told once, and what is ignored there is ignored.
            keys.removeAll(tagKeys(Differences.between(TaskSetTable.SHAPE, state, olds, news, List.of()), olds, news));
            for (var key : keys) {
                if (!has.get(key).equals(wants.get(key))) {
                    changed.add(new Difference(
                            TAGS_ALL.field(key), type(has.get(key), wants.get(key)), TaskSetTable.TAGS.change()));
                }
            }
        }
        return changed;
    }

    private static Value tagsAll(Value.Obj values) {
        return values.get(TaskSetTable.TAGS_ALL.name()).plain();
    }

    /** Inputs of a version that did not know {@code tagsAll} among them say it all the same. */
    private static Value wanted(TagPolicy policy, Value.Obj news) {
        return tagsAll(news) instanceof Value.Null
                ? policy.shown(news.get(TaskSetTable.TAGS.name())).plain()
                : tagsAll(news);
    }

    /** Returns the keys of the tags that {@code differences} tell of. */
    static Set<String> tagKeys(List<Difference> differences, Value.Obj olds, Value.Obj news) {
        var keys = new TreeSet<String>();
        for (var difference : differences) {
            var path = difference.path();
            if (path.equals(TAGS)) {
                keys.addAll(keys(olds));
                keys.addAll(keys(news));
            } else if ((TAGS.covers(path) || TAGS_ALL.covers(path))
                    && path.segments().getLast() instanceof PropertyPath.Field(String key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Set<String> keys(Value.Obj inputs) {
        return inputs.get(TaskSetTable.TAGS.name()).plain() instanceof Value.Obj(var tags) ? tags.keySet() : Set.of();
    }

    private static Difference.Type type(Value has, Value wants) {
        if (has instanceof Value.Null) {
            return Difference.Type.ADDED;
        }
        return wants instanceof Value.Null ? Difference.Type.REMOVED : Difference.Type.CHANGED;
    }
}
