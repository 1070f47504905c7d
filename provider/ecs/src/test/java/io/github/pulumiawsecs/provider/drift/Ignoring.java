package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The ways in which {@code ignoreChanges} can name one change. */
final class Ignoring {
    private Ignoring() {}

    /** Returns the paths that leave out the change at {@code path}: itself, all above, with wildcards, or all below. */
    static List<List<PropertyPath>> each(
            PropertyPath path, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        var ways = new ArrayList<List<PropertyPath>>();
        var steps = path.segments();
        for (int length = 1; length <= steps.size(); length++) {
            ways.add(List.of(PropertyPath.of(steps.subList(0, length))));
            var wild = new ArrayList<>(steps.subList(0, length));
            wild.set(length - 1, new PropertyPath.Wildcard());
            ways.add(List.of(PropertyPath.of(wild)));
        }
        if (path.toString().equals("tags") && !news.hasUnknown()) {
            var keys = new TreeSet<>(tags(olds).keySet());
            keys.addAll(tags(news).keySet());
            ways.add(keys.stream().map(path::field).toList());
        }
        return ways;
    }

    private static Map<String, PropertyValue> tags(PropertyValue.ObjectValue inputs) {
        return inputs.get("tags") instanceof PropertyValue.ObjectValue(var tags) ? tags : Map.of();
    }
}
