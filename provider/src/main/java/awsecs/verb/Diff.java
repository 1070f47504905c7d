package awsecs.verb;

import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Difference;
import awsecs.walk.Differences;
import java.util.ArrayList;
import java.util.List;

/** Says what differs between the inputs of the last deployment and those of the next. No call. */
public final class Diff {
    private Diff() {}

    /**
     * Returns the differences, and remembers the task set: should it be replaced, its place may be free for the next.
     *
     * @param id the task set's ARN
     */
    public static List<Difference> diff(
            Provider provider,
            String urn,
            String id,
            Value.Obj state,
            Value.Obj olds,
            Value.Obj news,
            List<PropertyPath> ignored) {
        provider.preflight().isThere(urn, id);
        return diff(provider.tags(), state, olds, news, ignored);
    }

    /**
     * Returns the differences, those in default tags included: they show at {@code tagsAll}, which no program writes.
     *
     * @param state the outputs of the last deployment
     * @param ignored what {@code ignoreChanges} names
     */
    public static List<Difference> diff(
            TagPolicy policy, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var tags = new TagDifferences(policy, state, olds, news);
        var differences = new ArrayList<>(Differences.between(TaskSetTable.SHAPE, state, olds, news, ignored));
        differences.removeIf(tags::isContent);
        // A tag of the program's own is no default tag, even when what became of it is ignored.
        var own = Differences.between(TaskSetTable.SHAPE, state, olds, news, List.of());
        tags.inDefaultTags(own).stream()
                .filter(difference -> ignored.stream().noneMatch(path -> path.covers(difference.path())))
                .forEach(differences::add);
        return List.copyOf(differences);
    }
}
