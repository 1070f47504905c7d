package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.FunctionType;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import io.github.pulumiawsecs.provider.registry.EcsFunctionType;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The function {@code getTaskSet}: returns the one task set that the arguments describe. */
public final class GetTaskSet {
    /** The function, for the registry. */
    public static final EcsFunctionType TYPE = new EcsFunctionType(
            new FunctionType<>(
                    TaskSetFunctionSchemas.GET_TASK_SET,
                    (context, arguments) -> invoke(TaskSetFinder.of(context), arguments)),
            FunctionPermissions::ofGetTaskSet);

    private static final String NEXT = " Next: give taskSetArn, or call getTaskSets to get all of them.";

    private GetTaskSet() {}

    /**
     * Returns the outputs of the one task set that the arguments describe.
     *
     * @throws OperationRejectedException when they describe no task set, or several
     */
    public static ObjectValue invoke(TaskSetFinder finder, ObjectValue arguments) {
        var arn = TaskSetFunctionSchemas.ARN.decodeFrom(arguments);
        return finder.outputs(
                arn == null ? findUnique(finder, TaskSetQuery.fromArguments(arguments)) : findByArn(finder, arn));
    }

    private static TaskSet findByArn(TaskSetFinder finder, String arn) {
        return TaskSetArn.parse(arn)
                .flatMap(finder.taskSets()::describe)
                .orElseThrow(() -> new OperationRejectedException(notFound('"' + arn + '"'), notFound("[secret]")));
    }

    private static String notFound(String arn) {
        return "taskSetArn: must be a task set that exists in the account of the credentials in use (got " + arn
                + "). Next: call getTaskSets to list the task sets of a service.";
    }

    private static TaskSet findUnique(TaskSetFinder finder, TaskSetQuery query) {
        var all = finder.taskSetsOf(query.cluster(), query.service());
        var found = all.stream()
                .filter(query::matches)
                .filter(set -> query.includesDraining() || !TaskSetStatus.isDraining(set))
                .toList();
        if (found.isEmpty()) {
            throw new OperationRejectedException(
                    "no task set of " + query.describeService() + " has " + query
                            + (all.isEmpty() ? "; it has no task set." : "; it has " + render(all) + "."),
                    "no task set of the service matches the arguments (some are secret and not shown). Next: call"
                            + " getTaskSets to list its task sets.");
        }
        if (found.size() > 1) {
            throw new OperationRejectedException(
                    found.size() + " task sets of " + query.describeService() + " have " + query + ": " + render(found)
                            + "." + NEXT,
                    "several task sets of the service match the arguments (some are secret and not shown)." + NEXT);
        }
        return finder.withTags(query.cluster(), query.service(), found).getFirst();
    }

    private static String render(List<TaskSet> sets) {
        return sets.stream()
                .map(set -> set.taskSetArn() + " (" + set.status()
                        + (set.externalId() == null || set.externalId().isEmpty()
                                ? ")"
                                : ", externalId \"" + set.externalId() + "\")"))
                .collect(Collectors.joining(", "));
    }
}
