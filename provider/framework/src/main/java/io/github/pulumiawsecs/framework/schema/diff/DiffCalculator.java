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
 * Compares old and new inputs by what they mean. Symmetric: on refresh the engine asks the other way round and inverts
 * the answer (Pulumi documentation, "ResourceProvider.Diff").
 */
public final class DiffCalculator {
    private final List<PropertyDiff> found = new ArrayList<>();
    private final UpdatePolicy policy;

    private DiffCalculator(UpdatePolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns every difference, with exact nested paths. What the resource already is, is no difference, even where the
     * program did not say so before: writing down what AWS chose replaces nothing.
     *
     * @param state the outputs of the last deployment; empty when there are none to compare with
     * @param ignored paths that the user wants left alone, with all that lies below them
     */
    public static List<PropertyDiff> diff(
            ObjectType<?, ?> shape,
            PropertyValue.ObjectValue state,
            PropertyValue.ObjectValue olds,
            PropertyValue.ObjectValue news,
            List<PropertyPath> ignored) {
        var all = new ArrayList<PropertyDiff>();
        var restored = olds.unwrapped() instanceof PropertyValue.ObjectValue was
                        && news.unwrapped() instanceof PropertyValue.ObjectValue is
                ? IgnoreChanges.apply(was, is, ignored)
                : news;
        for (var property : shape.inputs()) {
            var now = restored.get(property.name());
            var old = olds.get(property.name()).unwrapped();
            if (!alreadySatisfied(property, state.get(property.name()).unwrapped(), now)
                    && !isUnspecified(property, old, now)) {
                var walk = new DiffCalculator(property.updatePolicy());
                walk.diffProperty(property, PropertyPath.ROOT.field(property.name()), old, now);
                all.addAll(walk.found);
            }
        }
        all.removeIf(difference -> ignored.stream().anyMatch(path -> path.isPrefixOf(difference.path())));
        return List.copyOf(all);
    }

    /** Tells whether the resource can stay as it is, whatever the program said before. */
    private static boolean alreadySatisfied(Property<?, ?, ?> property, PropertyValue is, PropertyValue now) {
        if (property.updatePolicy() instanceof UpdatePolicy.CreateOnly) {
            return true;
        }
        return property.isOmitted(now)
                ? property.whenOmitted() instanceof WhenOmitted.ServerComputed
                : SemanticEquality.areEqual(property, is, now) || floatingMatches(property, is, now);
    }

    /** What AWS was just read does not say how the provider is to treat it: an import takes that from the program. */
    private static boolean isUnspecified(Property<?, ?, ?> property, PropertyValue old, PropertyValue now) {
        return property.updatePolicy() instanceof UpdatePolicy.ProviderOnly
                && property.whenOmitted() instanceof WhenOmitted.ProviderDefault
                && (isAbsent(old) || isAbsent(now));
    }

    /** A program that goes from a revision to the family leaves the choice open: what is there will do. */
    private static boolean floatingMatches(Property<?, ?, ?> property, PropertyValue is, PropertyValue now) {
        return is instanceof PropertyValue.StringValue(String concrete)
                && now instanceof PropertyValue.StringValue(String floating)
                && property.equivalence().matchesFloating(floating, concrete);
    }

    private void diffProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue old, PropertyValue now) {
        boolean had = !property.isOmitted(old);
        boolean has = !property.isOmitted(now);
        if (had && has) {
            diffValue(property.type(), property.equivalence(), path, old, now);
        } else if (had || has) {
            add(path, type(old, now));
        }
    }

    /** A default that is spelled out can change; what is not there at all comes or goes. */
    private static PropertyDiff.Type type(PropertyValue old, PropertyValue now) {
        if (isAbsent(old)) {
            return PropertyDiff.Type.ADDED;
        }
        return isAbsent(now) ? PropertyDiff.Type.REMOVED : PropertyDiff.Type.CHANGED;
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
            PropertyType<?> kind, StringEquivalence spelling, PropertyPath path, PropertyValue old, PropertyValue now) {
        if (SemanticEquality.areEqual(kind, spelling, old, now)) {
            return;
        }
        switch (kind) {
            case ObjectType<?, ?> shape
            when old instanceof PropertyValue.ObjectValue was && now instanceof PropertyValue.ObjectValue is -> {
                for (var property : shape.inputs()) {
                    diffProperty(
                            property, path.field(property.name()), was.get(property.name()), is.get(property.name()));
                }
            }
            case PropertyType.StringMap _
            when old instanceof PropertyValue.ObjectValue was && now instanceof PropertyValue.ObjectValue is -> {
                var keys = new TreeSet<>(was.fields().keySet());
                keys.addAll(is.fields().keySet());
                keys.forEach(key -> diffMapEntry(path.field(key), was.get(key), is.get(key)));
            }
            case PropertyType.SetOf<?> set
            when old instanceof PropertyValue.ArrayValue was && now instanceof PropertyValue.ArrayValue is ->
                diffSet(set, path, was, is);
            default -> add(path, PropertyDiff.Type.CHANGED);
        }
    }

    private void diffMapEntry(PropertyPath path, PropertyValue old, PropertyValue now) {
        if (old instanceof PropertyValue.NullValue || now instanceof PropertyValue.NullValue) {
            if (!old.equals(now)) {
                add(path, old instanceof PropertyValue.NullValue ? PropertyDiff.Type.ADDED : PropertyDiff.Type.REMOVED);
            }
        } else if (now.hasUnknown() || !old.equals(now)) {
            add(path, PropertyDiff.Type.CHANGED);
        }
    }

    /** An element that changed where it stood shows as changed; one that went or came elsewhere as such. */
    private void diffSet(
            PropertyType.SetOf<?> set, PropertyPath path, PropertyValue.ArrayValue old, PropertyValue.ArrayValue now) {
        var unmatched = SemanticEquality.unmatched(set, old, now);
        for (int index : unmatched.left()) {
            if (unmatched.right().contains(index)) {
                diffValue(
                        set.element(),
                        StringEquivalence.EXACT,
                        path.index(index),
                        old.items().get(index),
                        now.items().get(index));
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
        found.add(new PropertyDiff(path, type, policy));
    }
}
