package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.table.QueryTable;
import awsecs.value.Value;

/** Looks the task sets of a service up. */
final class GetTaskSets {
    private GetTaskSets() {}

    /**
     * Returns the task sets that the arguments do not exclude, each as the state of a resource would have it.
     *
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when there is no such service
     */
    static Value.Obj answer(Provider provider, Value.Obj arguments) {
        var wanted = Wanted.in(arguments);
        var found = wanted.all(provider).stream().filter(wanted::isMet).toList();
        var described = wanted.withTags(provider, found).stream()
                .<Value>map(set -> State.imported(set, provider.tags()).outputs())
                .toList();
        return Value.Obj.EMPTY.with(QueryTable.TASK_SETS.name(), new Value.Array(described));
    }
}
