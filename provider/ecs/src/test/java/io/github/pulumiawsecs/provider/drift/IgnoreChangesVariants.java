package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The forms of {@code ignoreChanges} that cover one change. */
final class IgnoreChangesVariants {
    private IgnoreChangesVariants() {}

    /** Returns lists of paths that cover {@code path}: the path, its parents, wildcards, or all children. */
    static List<List<PropertyPath>> of(
            PropertyPath path, PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        var variants = new ArrayList<List<PropertyPath>>();
        var segments = path.segments();
        for (int length = 1; length <= segments.size(); length++) {
            variants.add(List.of(PropertyPath.of(segments.subList(0, length))));
            var wildcard = new ArrayList<>(segments.subList(0, length));
            wildcard.set(length - 1, new PropertyPath.Wildcard());
            variants.add(List.of(PropertyPath.of(wildcard)));
        }
        if (path.toString().equals("tags") && !newInputs.hasUnknown()) {
            var keys = new TreeSet<>(tags(oldInputs).keySet());
            keys.addAll(tags(newInputs).keySet());
            variants.add(keys.stream().map(path::field).toList());
        }
        return variants;
    }

    private static Map<String, PropertyValue> tags(PropertyValue.ObjectValue inputs) {
        return inputs.get("tags") instanceof PropertyValue.ObjectValue(var tags) ? tags : Map.of();
    }
}
