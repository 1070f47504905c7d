package awsecs.verb;

import awsecs.aws.TaskSetArn;
import awsecs.table.Change;
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
     * @throws Refused when the task set is in another region than the provider works in by now
     */
    public static List<Difference> diff(
            Provider provider,
            String urn,
            String id,
            Value.Obj state,
            Value.Obj olds,
            Value.Obj news,
            List<PropertyPath> ignored,
            Log log) {
        stay(provider, id);
        provider.preflight().isThere(urn, id);
        provider.ledger().knows(urn, id);
        var differences = diff(provider.tags(), state, olds, news, ignored);
        boolean replaces = differences.stream().anyMatch(difference -> difference.change() == Change.REPLACES);
        if (replaces && state.get("status").plain().equals(new Value.Text("PRIMARY"))) {
            log.warning(
                    "status: this task set is the PRIMARY one. The new one is made first, and this one is not deleted"
                            + " while it is the primary one: make the new one the primary one (aws ecs"
                            + " update-service-primary-task-set) and run pulumi up again");
        }
        return differences;
    }

    /** Where the provider works now, the task set would not be found, and another one would be made. */
    private static void stay(Provider provider, String id) {
        var there = TaskSetArn.parse(id).map(TaskSetArn::region);
        var here = provider.home().get().region();
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            throw new Refused("the task set " + id + " is in " + there.get() + ", but the provider works in "
                    + here.get()
                    + "; if that is a mistake, give it back its region (pulumi config set aws-ecs:region " + there.get()
                    + ", or AWS_REGION where the configuration has none); to move, delete the task set first, or make"
                    + " the one in " + here.get() + " under another name");
        }
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
        var shown = Differences.between(TaskSetTable.SHAPE, state, olds, news, ignored);
        // A tag of the program's own is no default tag, even when what became of it is ignored.
        var own = ignored.isEmpty() ? shown : Differences.between(TaskSetTable.SHAPE, state, olds, news, List.of());
        var differences = new ArrayList<>(shown);
        differences.removeIf(tags::isContent);
        tags.inDefaultTags(own).stream()
                .filter(difference -> ignored.stream().noneMatch(path -> path.covers(difference.path())))
                .forEach(differences::add);
        return List.copyOf(differences);
    }
}
