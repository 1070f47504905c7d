package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Rule;

/** Values that are valid and probably a mistake. */
final class TaskSetWarnings {
    static final Rule NO_TASK = Rule.when(
            "is 0: the task set runs no tasks until you raise it",
            value -> !value.equals(new PropertyValue.NumberValue(0)));

    static final Rule FLOATING_TASK_DEFINITION = Rule.forString(
            "names no revision: AWS uses the newest active revision at creation, and later revisions show no"
                    + " difference; write family:revision to pin one",
            text -> !EcsStringEquivalences.TASK_DEFINITION.isFloating(text));

    static final Rule NO_WEIGHT = Rule.when(
            "has no weight above 0: AWS places only the tasks of the base",
            strategy -> CapacityProviderRules.items(strategy).size() != 1 || CapacityProviderRules.hasWeight(strategy));

    private TaskSetWarnings() {}
}
