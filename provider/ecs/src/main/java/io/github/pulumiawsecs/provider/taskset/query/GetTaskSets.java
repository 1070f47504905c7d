package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetState;

/** Looks the task sets of a service up. */
final class GetTaskSets {
    private GetTaskSets() {}

    /**
     * Returns the task sets that the arguments do not exclude, each as the state of a resource would have it.
     *
     * @throws AwsCallException when AWS cannot be asked
     * @throws io.github.pulumiawsecs.framework.resource.OperationRejectedException when there is no such service
     */
    static PropertyValue.ObjectValue invoke(ProviderContext provider, PropertyValue.ObjectValue arguments) {
        var wanted = TaskSetQuery.fromArguments(arguments);
        var found = wanted.fetchAll(provider).stream().filter(wanted::matches).toList();
        var described = wanted.withTags(provider, found).stream()
                .<PropertyValue>map(
                        set -> TaskSetState.imported(set, provider.tags()).outputs())
                .toList();
        return PropertyValue.ObjectValue.EMPTY.with(
                TaskSetFunctionSchemas.TASK_SETS.name(), new PropertyValue.ArrayValue(described));
    }
}
