package awsecs.verb;

import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between the tags that a task set has and those that it is to have, key by key. The program's own tags
 * show at {@code tags}, the rest at {@code tagsAll}, which no program writes; nothing shows twice.
 */
final class TagDifferences {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field(TaskSetTable.TAGS.name());
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field(TaskSetTable.TAGS_ALL.name());

    private final TagPolicy policy;
    private final Map<String, Value> olds;
    private final Map<String, Value> news;
    private final Map<String, Value> has;
    private final Value wants;

    TagDifferences(TagPolicy policy, Value.Obj state, Value.Obj olds, Value.Obj news) {
        this.policy = policy;
        this.olds = tags(tagsIn(olds));
        this.news = tags(tagsIn(news));
        var all = TaskSetTable.TAGS_ALL.name();
        has = tags(state.get(all));
        // Inputs of a version that did not have tagsAll among them say it all the same.
        wants = news.get(all) instanceof Value.Null ? policy.shown(tagsIn(news)) : news.get(all);
    }

    /**
     * Tells whether a difference between the program's own tags changes nothing: the task set has that tag already, as
     * a default tag, or somebody else looks after it.
     */
    boolean isContent(Difference difference) {
        return TAGS.covers(difference.path())
                && wants.plain() instanceof Value.Obj
                && keys(List.of(difference)).stream()
                        .allMatch(key -> policy.ignored().covers(key)
                                || (has.containsKey(key)
                                        && has.get(key).equals(tags(wants).get(key))));
    }

    /** @param told the differences between the program's own tags, be they shown or ignored */
    List<Difference> inDefaultTags(List<Difference> told) {
        if (!(wants.plain() instanceof Value.Obj)) {
            return List.of();
        }
        var keys = new TreeSet<>(has.keySet());
        keys.addAll(tags(wants).keySet());
        keys.removeAll(keys(told));
        var changed = new ArrayList<Difference>();
        for (var key : keys) {
            var old = has.getOrDefault(key, Value.Null.NULL);
            var now = tags(wants).getOrDefault(key, Value.Null.NULL);
            if (!old.equals(now)) {
                changed.add(new Difference(TAGS_ALL.field(key), type(old, now), TaskSetTable.TAGS_ALL.change()));
            }
        }
        return changed;
    }

    /** Returns the keys of the tags that {@code differences} tell of. */
    Set<String> keys(List<Difference> differences) {
        var keys = new TreeSet<String>();
        for (var difference : differences) {
            var path = difference.path();
            if (path.equals(TAGS)) {
                keys.addAll(olds.keySet());
                keys.addAll(news.keySet());
            } else if ((TAGS.covers(path) || TAGS_ALL.covers(path))
                    && path.segments().getLast() instanceof PropertyPath.Field(String key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Value tagsIn(Value.Obj inputs) {
        return inputs.get(TaskSetTable.TAGS.name());
    }

    private static Map<String, Value> tags(Value value) {
        return value.plain() instanceof Value.Obj(var tags) ? tags : Map.of();
    }

    private static Difference.Type type(Value has, Value wants) {
        if (has instanceof Value.Null) {
            return Difference.Type.ADDED;
        }
        return wants instanceof Value.Null ? Difference.Type.REMOVED : Difference.Type.CHANGED;
    }
}
