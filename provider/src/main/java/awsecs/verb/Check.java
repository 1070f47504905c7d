package awsecs.verb;

import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import awsecs.walk.Defaults;
import awsecs.walk.Failure;
import awsecs.walk.Failures;
import java.util.List;

/** Says what is wrong with a task set's inputs, all of it at once, and fills in what the table fills in. No call. */
public final class Check {
    private Check() {}

    /**
     * The inputs to go on with, and what stands against them.
     *
     * @param inputs as the user wrote them, with defaults that matter spelled out
     * @param failures empty when the inputs may go to AWS
     */
    public record Checked(Value.Obj inputs, List<Failure> failures) {}

    /**
     * Returns the inputs without nulls, with what matters and {@code tagsAll} filled in, and what is wrong with them.
     *
     * @param olds the checked inputs of the last deployment, or those of an import
     */
    public static Checked check(TagPolicy policy, Value.Obj olds, Value.Obj news) {
        var inputs = policy.withoutHandedBack(olds, news).withoutNulls();
        return new Checked(
                Defaults.filledIn(TaskSetTable.SHAPE, inputs)
                        .with(TaskSetTable.TAGS_ALL.name(), policy.shown(inputs.get(TaskSetTable.TAGS.name()))),
                Failures.in(TaskSetTable.SHAPE, inputs));
    }
}
