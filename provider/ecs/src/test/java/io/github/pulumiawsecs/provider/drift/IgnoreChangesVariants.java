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
        for (var part = path; !part.equals(PropertyPath.ROOT); part = part.parent()) {
            variants.add(List.of(part));
            variants.add(List.of(part.parent().append(PropertyPath.parse("*"))));
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
