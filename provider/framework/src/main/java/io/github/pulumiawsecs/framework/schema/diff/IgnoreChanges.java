package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Applies the resource option {@code ignoreChanges}, at any depth (Pulumi documentation, "ignoreChanges"). */
final class IgnoreChanges {
    private IgnoreChanges() {}

    /** Returns {@code newInputs} with the old value at each path that both inputs can have. */
    static PropertyValue.ObjectValue apply(
            PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs, List<PropertyPath> paths) {
        var restored = newInputs;
        for (var path : paths) {
            if (apply(oldInputs, restored, path.segments()) instanceof PropertyValue.ObjectValue object) {
                restored = object;
            }
        }
        return restored;
    }

    private static PropertyValue apply(
            PropertyValue oldValue, PropertyValue newValue, List<PropertyPath.Segment> path) {
        if (path.isEmpty()) {
            return oldValue;
        }
        var rest = path.subList(1, path.size());
        return switch (path.getFirst()) {
            case PropertyPath.Field(String name) -> restoreFields(oldValue, newValue, Set.of(name), rest);
            case PropertyPath.Index(int index) -> restoreItems(oldValue, newValue, List.of(index), rest);
            case PropertyPath.Wildcard() ->
                restoreItems(
                        oldValue,
                        restoreFields(oldValue, newValue, fieldNames(oldValue, newValue), rest),
                        indices(newValue),
                        rest);
        };
    }

    private static PropertyValue restoreFields(
            PropertyValue oldValue, PropertyValue newValue, Set<String> names, List<PropertyPath.Segment> rest) {
        if (!isObjectOrNull(oldValue) || !isObjectOrNull(newValue)) {
            return newValue;
        }
        var restored = newValue;
        for (var name : names) {
            var path = PropertyPath.ROOT.field(name);
            var newField = path.in(restored);
            var restoredField = apply(path.in(oldValue), newField, rest);
            if (!restoredField.equals(newField)) {
                restored = (restored instanceof PropertyValue.ObjectValue object
                                ? object
                                : PropertyValue.ObjectValue.EMPTY)
                        .with(name, restoredField);
            }
        }
        return restored;
    }

    /** The content identifies an element: restores parts of an element, never a whole element. */
    private static PropertyValue restoreItems(
            PropertyValue oldValue, PropertyValue newValue, List<Integer> indices, List<PropertyPath.Segment> rest) {
        if (rest.isEmpty()
                || !(oldValue instanceof PropertyValue.ArrayValue(List<PropertyValue> oldItems))
                || !(newValue instanceof PropertyValue.ArrayValue(List<PropertyValue> newItems))) {
            return newValue;
        }
        var restored = new ArrayList<>(newItems);
        for (int index : indices) {
            if (index < oldItems.size() && index < newItems.size()) {
                restored.set(index, apply(oldItems.get(index), newItems.get(index), rest));
            }
        }
        return new PropertyValue.ArrayValue(restored);
    }

    private static boolean isObjectOrNull(PropertyValue value) {
        return value instanceof PropertyValue.ObjectValue || value instanceof PropertyValue.NullValue;
    }

    private static Set<String> fieldNames(PropertyValue... values) {
        var names = new LinkedHashSet<String>();
        for (var value : values) {
            if (value instanceof PropertyValue.ObjectValue object) {
                names.addAll(object.fields().keySet());
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
