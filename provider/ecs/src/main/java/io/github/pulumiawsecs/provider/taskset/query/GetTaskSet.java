package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetState;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Looks one task set up. */
final class GetTaskSet {
    private GetTaskSet() {}

    /**
     * Returns the task set as the state of a resource would have it.
     *
     * @throws AwsCallException when AWS cannot be asked
     * @throws OperationRejectedException when there is no such task set, or more than one
     */
    static PropertyValue.ObjectValue invoke(ProviderContext provider, PropertyValue.ObjectValue arguments) {
        var arn = TaskSetFunctionSchemas.ARN.decodeFrom(arguments);
        var set = arn == null ? findUnique(provider, TaskSetQuery.fromArguments(arguments)) : findByArn(provider, arn);
        return TaskSetState.imported(set, provider.tags()).outputs();
    }

    private static TaskSet findByArn(ProviderContext provider, String arn) {
        return TaskSetArn.parse(arn)
                .flatMap(provider.taskSets()::describe)
                .orElseThrow(() -> new OperationRejectedException(
                        notFoundMessage("\"" + arn + "\""), notFoundMessage("[secret]")));
    }

    private static String notFoundMessage(String arn) {
        return "taskSetArn: there is no such task set (any more) in the account of the credentials in use (got " + arn
                + "); those of a service are told by getTaskSets";
    }

    private static TaskSet findUnique(ProviderContext provider, TaskSetQuery wanted) {
        var all = wanted.fetchAll(provider);
        boolean drainingToo = wanted.id() != null || wanted.status() != null;
        var found = all.stream()
                .filter(wanted::matches)
                .filter(set -> drainingToo || !"DRAINING".equals(set.status()))
                .toList();
        if (found.isEmpty()) {
            throw new OperationRejectedException(
                    "no task set of " + wanted.describe() + " has " + wanted + "; "
                            + (all.isEmpty() ? "it has none at all" : "it has " + shown(all)),
                    "no task set of the service is the wanted one (some arguments are secret and not shown); getTaskSets"
                            + " tells which ones it has");
        }
        if (found.size() > 1) {
            var advice = "; say which one with taskSetArn, or ask getTaskSets for all";
            throw new OperationRejectedException(
                    found.size() + " task sets of " + wanted.describe() + " have " + wanted + ": " + shown(found)
                            + advice,
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
