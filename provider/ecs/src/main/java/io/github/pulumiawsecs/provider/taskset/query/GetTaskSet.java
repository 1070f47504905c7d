package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
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

    private static final String SUBJECT = "arguments";
    private static final String CALL_GET_TASK_SETS = "call getTaskSets to list the task sets of the service";

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
                .orElseThrow(() -> new OperationRejectedException(new UserMessage(
                        TaskSetFunctionSchemas.ARN.name(),
                        "must be a task set that exists in the account of the credentials (got "
                                + ValueFormatter.format(arn) + ")",
                        CALL_GET_TASK_SETS)));
    }

    private static TaskSet findUnique(TaskSetFinder finder, TaskSetQuery query) {
        var all = finder.taskSetsOf(query.cluster(), query.service());
        var found = all.stream()
                .filter(query::matches)
                .filter(set -> query.includesDraining() || !TaskSetStatus.isDraining(set))
                .toList();
        if (found.isEmpty()) {
            throw new OperationRejectedException(new UserMessage(
                    SUBJECT,
                    "must match a task set of " + query.describeService() + ", which has "
                            + (all.isEmpty() ? "none" : render(all)) + " (got " + query + ")",
                    all.isEmpty() ? "create a task set in the service first" : "use the values of one of these"));
        }
        if (found.size() > 1) {
            throw new OperationRejectedException(new UserMessage(
                    SUBJECT,
                    "must match one task set of " + query.describeService() + " (got " + query + ", which matches "
                            + found.size() + ": " + render(found) + ")",
                    "set taskSetArn, or call getTaskSets to get all of them"));
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
