package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import java.util.ArrayList;
import java.util.List;

/** When two values mean the same to AWS: spelling, order and spelled-out defaults make no difference. */
public final class SemanticEquality {
    private SemanticEquality() {}

    /** Compares two plain values of one property, either of which may be left out. */
    static boolean areEqual(Property<?, ?, ?> property, PropertyValue one, PropertyValue other) {
        boolean omitted = property.isOmitted(one);
        return omitted == property.isOmitted(other)
                && (omitted || areEqual(property.type(), property.equivalence(), one, other));
    }

    /** Compares two plain values of one kind. An unknown is the same as nothing. */
    public static boolean areEqual(
            PropertyType<?> kind, StringEquivalence spelling, PropertyValue one, PropertyValue other) {
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (kind instanceof PropertyType.SetOf<?> set) {
            var unmatched = unmatched(set, one, other);
            return one instanceof PropertyValue.ArrayValue
                    && other instanceof PropertyValue.ArrayValue
                    && unmatched.left().isEmpty()
                    && unmatched.right().isEmpty();
        }
        if (kind instanceof ObjectType<?, ?> shape) {
            return one instanceof PropertyValue.ObjectValue fields
                    && other instanceof PropertyValue.ObjectValue others
                    && areEqual(shape, fields, others);
        }
        return !one.hasUnknown() && scalarsEqual(spelling, one, other);
    }

    private static boolean areEqual(
            ObjectType<?, ?> shape, PropertyValue.ObjectValue one, PropertyValue.ObjectValue other) {
        for (var property : shape.inputs()) {
            if (!areEqual(property, one.get(property.name()), other.get(property.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean scalarsEqual(StringEquivalence spelling, PropertyValue one, PropertyValue other) {
        if (one instanceof PropertyValue.StringValue(String text)
                && other instanceof PropertyValue.StringValue(String otherText)) {
            return spelling.areEquivalent(text, otherText);
        }
        return one.equals(other);
    }

    /**
     * What two lists do not share.
     *
     * @param left indices in the first list
     * @param right indices in the second
     */
    record Unmatched(List<Integer> left, List<Integer> right) {}

    /** Pairs the elements of two lists by content, whatever their order. */
    static Unmatched unmatched(PropertyType.SetOf<?> set, PropertyValue one, PropertyValue other) {
        var ones = items(one);
        var others = items(other);
        var lonely = new ArrayList<Integer>();
        var left = new ArrayList<Integer>();
        for (int i = 0; i < others.size(); i++) {
            left.add(i);
        }
        for (int i = 0; i < ones.size(); i++) {
            int match = match(set, ones.get(i), others, left);
            if (match < 0) {
                lonely.add(i);
            } else {
                left.remove(Integer.valueOf(match));
            }
        }
        return new Unmatched(lonely, left);
    }

    /** Returns which of the {@code candidates} among {@code items} is the same as {@code item}; -1 for none. */
    public static int match(
            PropertyType.SetOf<?> set, PropertyValue item, List<PropertyValue> items, List<Integer> candidates) {
        for (int candidate : candidates) {
            if (areEqual(set.element(), StringEquivalence.EXACT, item, items.get(candidate))) {
                return candidate;
            }
        }
        return -1;
    }

    static List<PropertyValue> items(PropertyValue array) {
        return array instanceof PropertyValue.ArrayValue(List<PropertyValue> items) ? items : List.of();
    }
}
