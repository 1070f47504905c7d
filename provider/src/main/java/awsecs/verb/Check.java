package awsecs.verb;

import awsecs.table.Home;
import awsecs.table.TaskSetTable;
import awsecs.value.Nulls;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.Defaults;
import awsecs.walk.Failure;
import awsecs.walk.Failures;
import awsecs.walk.Places;
import awsecs.walk.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what is wrong with a task set's inputs, all of it at once, and fills in what the table fills in. No call. */
public final class Check {
    private Check() {}

    /**
     * The inputs to go on with, and what stands against them.
     *
     * @param inputs as the user wrote them, with defaults that matter spelled out
     * @param failures empty when the inputs may go to AWS
     * @param warnings what is legal and probably a mistake
     */
    public record Checked(Value.Obj inputs, List<Failure> failures, List<Failure> warnings) {}

    /** Returns what can be told of {@code news} when it is not known where the provider works. */
    public static Checked check(TagPolicy policy, Value.Obj olds, Value.Obj news) {
        return check(Home.UNKNOWN, policy, olds, news);
    }

    /**
     * Returns the inputs without nulls, with what matters and {@code tagsAll} filled in, and what is wrong with them.
     *
     * @param home where the provider works, as far as it is known
     * @param olds the checked inputs of the last deployment, or those of an import
     */
    public static Checked check(Home home, TagPolicy policy, Value.Obj olds, Value.Obj news) {
        var inputs = Nulls.leftOut(policy.withoutHandedBack(olds, news));
        var places = Places.in(TaskSetTable.SHAPE, inputs);
        var failures = new ArrayList<>(Failures.in(TaskSetTable.SHAPE, inputs, places, home));
        var own = inputs.get(TaskSetTable.TAGS.name()).plain();
        if (own instanceof Value.Obj(var fields)
                && fields.size() <= TaskSetTable.MOST_TAGS
                && policy.effective(own) instanceof Value.Obj(Map<String, Value> all)
                && all.size() > TaskSetTable.MOST_TAGS) {
            failures.add(new Failure(
                    PropertyPath.ROOT.field(TaskSetTable.TAGS.name()),
                    "must be at most " + TaskSetTable.MOST_TAGS + " together with the provider's defaultTags, are "
                            + all.size()));
        }
        return new Checked(
                Defaults.filledIn(TaskSetTable.SHAPE, inputs)
                        .with(TaskSetTable.TAGS_ALL.name(), policy.shown(inputs.get(TaskSetTable.TAGS.name()))),
                List.copyOf(failures),
                Warnings.in(TaskSetTable.SHAPE, olds, inputs, places, home));
    }
}
