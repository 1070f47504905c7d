package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Rule;

/** Values that are valid and probably a mistake. */
final class TaskSetWarnings {
    static final Rule NO_TASK = Rule.withNextStep(
            "is 0, so the task set runs no tasks",
            "raise it when the task set should run tasks",
            value -> !value.equals(new PropertyValue.NumberValue(0)));

    static final Rule FLOATING_TASK_DEFINITION = Rule.withNextStep(
            "names no revision: AWS uses the newest active revision at creation, and later revisions show no difference",
            "write family:revision to pin a revision",
            value -> !(value instanceof PropertyValue.StringValue(String text)
                    && EcsStringEquivalences.TASK_DEFINITION.isFloating(text)));

    static final Rule NO_WEIGHT = Rule.withNextStep(
            "has no weight above 0, so AWS places only the tasks of the base",
            "set a weight above 0",
            strategy -> CapacityProviderRules.items(strategy).size() != 1 || CapacityProviderRules.hasWeight(strategy));

    private TaskSetWarnings() {}
}
