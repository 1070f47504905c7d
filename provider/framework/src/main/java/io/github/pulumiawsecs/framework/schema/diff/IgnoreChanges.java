package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves alone what {@code ignoreChanges} names, however deep inside a value (Pulumi documentation, that option). */
final class IgnoreChanges {
    private IgnoreChanges() {}

    /** Returns {@code now} with the old value at each of the paths, where both can have one there. */
    static PropertyValue.ObjectValue apply(
            PropertyValue.ObjectValue old, PropertyValue.ObjectValue now, List<PropertyPath> paths) {
        var restored = now;
        for (var path : paths) {
            if (apply(old, restored, path.segments()) instanceof PropertyValue.ObjectValue with) {
                restored = with;
            }
        }
        return restored;
    }

    private static PropertyValue apply(PropertyValue old, PropertyValue now, List<PropertyPath.Segment> path) {
        if (path.isEmpty()) {
            return old;
        }
        var rest = path.subList(1, path.size());
        return switch (path.getFirst()) {
            case PropertyPath.Field(String name) -> fields(old, now, Set.of(name), rest);
            case PropertyPath.Index(int index) -> items(old, now, List.of(index), rest);
            case PropertyPath.Wildcard() -> items(old, fields(old, now, names(old, now), rest), indices(now), rest);
        };
    }

    private static PropertyValue fields(
            PropertyValue old, PropertyValue now, Set<String> names, List<PropertyPath.Segment> rest) {
        if (!isFields(old) || !isFields(now)) {
            return now;
        }
        var restored = now;
        for (var name : names) {
            var path = PropertyPath.ROOT.field(name);
            var is = path.in(restored);
            var with = apply(path.in(old), is, rest);
            if (!with.equals(is)) {
                restored = (restored instanceof PropertyValue.ObjectValue fields
                                ? fields
                                : PropertyValue.ObjectValue.EMPTY)
                        .with(name, with);
            }
        }
        return restored;
    }

    /** Elements are told apart by content: a whole one is not put in the place of another one, only parts of it. */
    private static PropertyValue items(
            PropertyValue old, PropertyValue now, List<Integer> indices, List<PropertyPath.Segment> rest) {
        if (rest.isEmpty()
                || !(old instanceof PropertyValue.ArrayValue(List<PropertyValue> were))
                || !(now instanceof PropertyValue.ArrayValue(List<PropertyValue> are))) {
            return now;
        }
        var restored = new ArrayList<>(are);
        for (int index : indices) {
            if (index < were.size() && index < are.size()) {
                restored.set(index, apply(were.get(index), are.get(index), rest));
            }
        }
        return new PropertyValue.ArrayValue(restored);
    }

    private static boolean isFields(PropertyValue value) {
        return value instanceof PropertyValue.ObjectValue || value instanceof PropertyValue.NullValue;
    }

    private static Set<String> names(PropertyValue... values) {
        var names = new LinkedHashSet<String>();
        for (var value : values) {
            if (value instanceof PropertyValue.ObjectValue fields) {
                names.addAll(fields.fields().keySet());
            }
        }
        return names;
    }

    private static List<Integer> indices(PropertyValue value) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < SemanticEquality.items(value).size(); i++) {
            indices.add(i);
        }
        return indices;
    }
}
