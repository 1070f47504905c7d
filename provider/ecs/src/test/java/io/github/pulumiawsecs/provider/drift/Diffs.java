package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;

/** Differences as sorted lists of {@code path TYPE POLICY}. */
final class Diffs {
    private Diffs() {}

    /** Returns the differences between two deployments. */
    static List<String> of(
            TaskSetOperations provider, ResourceState state, ObjectValue oldInputs, ObjectValue newInputs) {
        return of(provider, state, oldInputs, newInputs, List.of());
    }

    /** Returns the differences between two deployments with {@code ignoreChanges}. */
    static List<String> of(
            TaskSetOperations provider,
            ResourceState state,
            ObjectValue oldInputs,
            ObjectValue newInputs,
            List<PropertyPath> ignoreChanges) {
        return provider.diff(state, oldInputs, newInputs, ignoreChanges).diffs().stream()
                .map(Diffs::format)
                .sorted()
                .toList();
    }

    private static String format(PropertyDiff diff) {
        return diff.path() + " " + diff.type() + " " + diff.policy();
    }
}
