package awsecs.verb;

import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Difference;
import awsecs.walk.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what differs between the inputs of the last deployment and those of the next. No call. */
public final class Diff {
    private static final PropertyPath TAGS = PropertyPath.ROOT.field(TaskSetTable.TAGS.name());
    private static final PropertyPath TAGS_ALL = PropertyPath.ROOT.field(TaskSetTable.TAGS_ALL.name());

    private Diff() {}

    /**
     * Returns the differences, those in default tags included: they show at {@code tagsAll}, which no program writes.
     *
     * @param state the outputs of the last deployment
     * @param ignored what {@code ignoreChanges} names
     */
    public static List<Difference> diff(
            TagPolicy policy, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var differences = new ArrayList<>(Differences.between(TaskSetTable.SHAPE, state, olds, news, ignored));
        var own =
                differences.stream().map(Difference::path).filter(TAGS::covers).toList();
        for (var difference : defaultTags(policy, state, news, ignored)) {
            // A key that differs among the program's own tags, or all of them, is told already.
            if (own.stream().noneMatch(path -> path.equals(TAGS) || key(path).equals(key(difference.path())))) {
                differences.add(difference);
            }
        }
        return List.copyOf(differences);
    }

    private static PropertyPath.Segment key(PropertyPath path) {
        return path.segments().getLast();
    }

    private static List<Difference> defaultTags(
            TagPolicy policy, Value.Obj state, Value.Obj news, List<PropertyPath> ignored) {
        var changed = new ArrayList<Difference>();
        if (state.get(TaskSetTable.TAGS_ALL.name()).plain() instanceof Value.Obj has
                && policy.effective(news.get(TaskSetTable.TAGS.name())).plain() instanceof Value.Obj effective) {
            var wants = policy.seen(effective);
            var keys = new TreeSet<>(has.fields().keySet());
            keys.addAll(wants.fields().keySet());
            for (var key : keys) {
                var path = TAGS_ALL.field(key);
                if (!has.get(key).equals(wants.get(key)) && ignored.stream().noneMatch(ignore -> ignore.covers(path))) {
                    changed.add(new Difference(path, type(has.get(key), wants.get(key)), TaskSetTable.TAGS.change()));
                }
            }
        }
        return changed;
    }

    private static Difference.Type type(Value has, Value wants) {
        if (has instanceof Value.Null) {
            return Difference.Type.ADDED;
        }
        return wants instanceof Value.Null ? Difference.Type.REMOVED : Difference.Type.CHANGED;
    }
}
