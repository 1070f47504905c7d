package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import awsecs.table.QueryTable;
import awsecs.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Looks one task set up. */
final class GetTaskSet {
    private GetTaskSet() {}

    /**
     * Returns the task set as the state of a resource would have it.
     *
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when there is no such task set, or more than one
     */
    static Value.Obj answer(Provider provider, Value.Obj arguments) {
        var arn = QueryTable.ARN.in(arguments);
        var set = arn == null ? only(provider, Wanted.in(arguments)) : named(provider, arn);
        return State.imported(set, provider.tags()).outputs();
    }

    private static TaskSet named(Provider provider, String arn) {
        return TaskSetArn.parse(arn)
                .flatMap(provider.taskSets()::describe)
                .orElseThrow(() -> new Refused(gone("\"" + arn + "\""), gone("[secret]")));
    }

    private static String gone(String arn) {
        return "taskSetArn: there is no such task set (any more) in the account of the credentials in use (got " + arn
                + "); those of a service are told by getTaskSets";
    }

    private static TaskSet only(Provider provider, Wanted wanted) {
        var all = wanted.all(provider);
        boolean drainingToo = wanted.id() != null || wanted.status() != null;
        var found = all.stream()
                .filter(wanted::isMet)
                .filter(set -> drainingToo || !"DRAINING".equals(set.status()))
                .toList();
        if (found.isEmpty()) {
            throw new Refused(
                    "no task set of " + wanted.place() + " has " + wanted + "; "
                            + (all.isEmpty() ? "it has none at all" : "it has " + shown(all)),
                    "no task set of the service is the wanted one (some arguments are secret and not shown); getTaskSets"
                            + " tells which ones it has");
        }
        if (found.size() > 1) {
            var advice = "; say which one with taskSetArn, or ask getTaskSets for all";
            throw new Refused(
                    found.size() + " task sets of " + wanted.place() + " have " + wanted + ": " + shown(found) + advice,
                    "several task sets of the service are wanted ones (some arguments are secret and not shown)"
                            + advice);
        }
        return wanted.withTags(provider, found).getFirst();
    }

    private static String shown(List<TaskSet> sets) {
        return sets.stream()
                .map(set -> set.taskSetArn() + " (" + set.status()
                        + (set.externalId() == null || set.externalId().isEmpty()
                                ? ")"
                                : ", externalId \"" + set.externalId() + "\")"))
                .collect(Collectors.joining(", "));
    }
}
