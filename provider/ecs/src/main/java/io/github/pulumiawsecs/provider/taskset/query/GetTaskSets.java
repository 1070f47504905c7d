package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.FunctionType;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.registry.EcsFunctionType;

/** The function {@code getTaskSets}: returns all task sets of a service that match the arguments, the oldest first. */
public final class GetTaskSets {
    /** The function, for the registry. */
    public static final EcsFunctionType TYPE = new EcsFunctionType(
            new FunctionType<>(
                    TaskSetFunctionSchemas.GET_TASK_SETS,
                    (context, arguments) -> invoke(TaskSetFinder.of(context), arguments)),
            FunctionPermissions::ofGetTaskSets);

    private GetTaskSets() {}

    /**
     * Returns the outputs of the task sets that the arguments describe.
     *
     * @throws OperationRejectedException when there is no such service
     */
    public static ObjectValue invoke(TaskSetFinder finder, ObjectValue arguments) {
        var query = TaskSetQuery.fromArguments(arguments);
        var found = finder.taskSetsOf(query.cluster(), query.service()).stream()
                .filter(query::matches)
                .toList();
        var outputs = finder.withTags(query.cluster(), query.service(), found).stream()
                .<PropertyValue>map(finder::outputs)
                .toList();
        return ObjectValue.EMPTY.with(TaskSetFunctionSchemas.TASK_SETS.name(), new PropertyValue.ArrayValue(outputs));
    }
}
