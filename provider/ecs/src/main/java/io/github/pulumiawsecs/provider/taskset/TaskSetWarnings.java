package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Rule;

/** What is legal and probably a mistake: each says what it means, and what to write instead. */
final class TaskSetWarnings {
    static final Rule NO_TASK = Rule.when(
            "is 0: no task of this task set will run until the scale is raised",
            value -> !value.equals(new PropertyValue.NumberValue(0)));

    static final Rule FLOATING_TASK_DEFINITION = Rule.forString(
            "names no revision: the newest active one is taken when the task set is made, and newer ones do not show as"
                    + " a difference; write family:revision to say which one",
            text -> !EcsStringEquivalences.TASK_DEFINITION.isFloating(text));

    static final Rule NO_WEIGHT = Rule.when(
            "has no weight above 0: AWS places tasks by the base only, none beyond it",
            strategy ->
                    CapacityProviderRules.items(strategy).size() != 1 || CapacityProviderRules.someWeight(strategy));

    private TaskSetWarnings() {}
}
