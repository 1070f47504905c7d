package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares old and new inputs by their meaning. Symmetric: on refresh the engine swaps old and new inputs and inverts
 * the result (Pulumi documentation, "ResourceProvider.Diff"). One instance makes one comparison, on one thread.
 */
public final class DiffCalculator {
    private final List<PropertyDiff> diffs = new ArrayList<>();
    private final UpdatePolicy policy;

    private DiffCalculator(UpdatePolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns every difference, with exact nested paths. A new input that equals the old output is no difference: a
     * program may set a property to the value that the cloud chose.
     *
     * @param oldOutputs the outputs of the last deployment; empty when there are none to compare with
     * @param ignored the paths of {@code ignoreChanges}, which include all paths below them
     */
    public static List<PropertyDiff> diff(
            ObjectType<?, ?> objectType,
            PropertyValue.ObjectValue oldOutputs,
            PropertyValue.ObjectValue oldInputs,
            PropertyValue.ObjectValue newInputs,
            List<PropertyPath> ignored) {
        var all = new ArrayList<PropertyDiff>();
        var effectiveInputs = oldInputs.unwrapped() instanceof PropertyValue.ObjectValue oldObject
                        && newInputs.unwrapped() instanceof PropertyValue.ObjectValue newObject
                ? IgnoreChanges.apply(oldObject, newObject, ignored)
                : newInputs;
        for (var property : objectType.inputs()) {
            var newValue = effectiveInputs.get(property.name());
            var oldValue = oldInputs.get(property.name()).unwrapped();
            if (!alreadySatisfied(property, oldOutputs.get(property.name()).unwrapped(), newValue)
                    && !isUnspecified(property, oldValue, newValue)) {
                var calculator = new DiffCalculator(property.updatePolicy());
                calculator.diffProperty(property, PropertyPath.ROOT.field(property.name()), oldValue, newValue);
                all.addAll(calculator.diffs);
            }
        }
        all.removeIf(difference -> ignored.stream().anyMatch(path -> path.isPrefixOf(difference.path())));
        return List.copyOf(all);
    }

    /** Returns whether the resource needs no change, regardless of the old inputs. */
    private static boolean alreadySatisfied(Property<?, ?, ?> property, PropertyValue actual, PropertyValue newValue) {
        if (property.updatePolicy() instanceof UpdatePolicy.CreateOnly) {
            return true;
        }
        return property.isOmitted(newValue)
                ? property.whenOmitted() instanceof WhenOmitted.ServerComputed
                : SemanticEquality.areEqual(property, actual, newValue) || floatingMatches(property, actual, newValue);
    }

    /** The cloud does not report provider-only inputs: their first value after an import is no difference. */
    private static boolean isUnspecified(Property<?, ?, ?> property, PropertyValue oldValue, PropertyValue newValue) {
        return property.updatePolicy() instanceof UpdatePolicy.ProviderOnly
                && property.whenOmitted() instanceof WhenOmitted.ProviderDefault
                && (isAbsent(oldValue) || isAbsent(newValue));
    }

    /** A floating value, such as a family without a revision, matches every concrete value that it may resolve to. */
    private static boolean floatingMatches(Property<?, ?, ?> property, PropertyValue actual, PropertyValue newValue) {
        return actual instanceof PropertyValue.StringValue(String concrete)
                && newValue instanceof PropertyValue.StringValue(String floating)
                && property.equivalence().matchesFloating(floating, concrete);
    }

    private void diffProperty(
            Property<?, ?, ?> property, PropertyPath path, PropertyValue oldValue, PropertyValue newValue) {
        boolean wasSet = !property.isOmitted(oldValue);
        boolean isSet = !property.isOmitted(newValue);
        if (wasSet && isSet) {
            diffValue(property.type(), property.equivalence(), path, oldValue, newValue);
        } else if (wasSet || isSet) {
            add(path, type(oldValue, newValue));
        }
    }

    /** An explicit default is a value: its change is CHANGED. Only an absent value is ADDED or REMOVED. */
    private static PropertyDiff.Type type(PropertyValue oldValue, PropertyValue newValue) {
        if (isAbsent(oldValue)) {
            return PropertyDiff.Type.ADDED;
        }
        return isAbsent(newValue) ? PropertyDiff.Type.REMOVED : PropertyDiff.Type.CHANGED;
    }

    private static boolean isAbsent(PropertyValue value) {
        return switch (value) {
            case PropertyValue.NullValue _ -> true;
            case PropertyValue.ArrayValue(List<PropertyValue> items) -> items.isEmpty();
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> fields.isEmpty();
            default -> false;
        };
    }

    private void diffValue(
            PropertyType<?> type,
            StringEquivalence equivalence,
            PropertyPath path,
            PropertyValue oldValue,
            PropertyValue newValue) {
        if (SemanticEquality.areEqual(type, equivalence, oldValue, newValue)) {
            return;
        }
        switch (type) {
            case ObjectType<?, ?> objectType
            when oldValue instanceof PropertyValue.ObjectValue oldObject
                    && newValue instanceof PropertyValue.ObjectValue newObject -> {
                for (var property : objectType.inputs()) {
                    diffProperty(
                            property,
                            path.field(property.name()),
                            oldObject.get(property.name()),
                            newObject.get(property.name()));
                }
            }
            case PropertyType.StringMap _
            when oldValue instanceof PropertyValue.ObjectValue oldObject
                    && newValue instanceof PropertyValue.ObjectValue newObject -> {
                var keys = new TreeSet<>(oldObject.fields().keySet());
                keys.addAll(newObject.fields().keySet());
                keys.forEach(key -> diffMapEntry(path.field(key), oldObject.get(key), newObject.get(key)));
            }
            case PropertyType.SetOf<?> set
            when oldValue instanceof PropertyValue.ArrayValue oldArray
                    && newValue instanceof PropertyValue.ArrayValue newArray -> diffSet(set, path, oldArray, newArray);
            case PropertyType.ListOf<?> list
            when oldValue instanceof PropertyValue.ArrayValue oldArray
                    && newValue instanceof PropertyValue.ArrayValue newArray ->
                diffList(list, path, oldArray, newArray);
            default -> add(path, PropertyDiff.Type.CHANGED);
        }
    }

    private void diffList(
            PropertyType.ListOf<?> list,
            PropertyPath path,
            PropertyValue.ArrayValue oldValue,
            PropertyValue.ArrayValue newValue) {
        int common = Math.min(oldValue.items().size(), newValue.items().size());
        for (int i = 0; i < common; i++) {
            diffValue(
                    list.element(),
                    StringEquivalence.EXACT,
                    path.index(i),
                    oldValue.items().get(i),
                    newValue.items().get(i));
        }
        for (int i = common; i < oldValue.items().size(); i++) {
            add(path.index(i), PropertyDiff.Type.REMOVED);
        }
        for (int i = common; i < newValue.items().size(); i++) {
            add(path.index(i), PropertyDiff.Type.ADDED);
        }
    }

    private void diffMapEntry(PropertyPath path, PropertyValue oldValue, PropertyValue newValue) {
        if (oldValue instanceof PropertyValue.NullValue || newValue instanceof PropertyValue.NullValue) {
            if (!oldValue.equals(newValue)) {
                add(
                        path,
                        oldValue instanceof PropertyValue.NullValue
                                ? PropertyDiff.Type.ADDED
                                : PropertyDiff.Type.REMOVED);
            }
        } else if (newValue.hasUnknown() || !oldValue.equals(newValue)) {
            add(path, PropertyDiff.Type.CHANGED);
        }
    }

    /** An unmatched element is CHANGED when both lists have one at its index, else ADDED or REMOVED. */
    private void diffSet(
            PropertyType.SetOf<?> set,
            PropertyPath path,
            PropertyValue.ArrayValue oldValue,
            PropertyValue.ArrayValue newValue) {
        var unmatched = SemanticEquality.unmatched(set, oldValue, newValue);
        for (int index : unmatched.left()) {
            if (unmatched.right().contains(index)) {
                diffValue(
                        set.element(),
                        StringEquivalence.EXACT,
                        path.index(index),
                        oldValue.items().get(index),
                        newValue.items().get(index));
            } else {
                add(path.index(index), PropertyDiff.Type.REMOVED);
            }
        }
        for (int index : unmatched.right()) {
            if (!unmatched.left().contains(index)) {
                add(path.index(index), PropertyDiff.Type.ADDED);
            }
        }
    }

    private void add(PropertyPath path, PropertyDiff.Type type) {
        diffs.add(new PropertyDiff(path, type, policy));
    }
}
