package io.github.pulumiawsecs.framework.schema.diff;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import java.util.ArrayList;
import java.util.List;

/** Compares values by their meaning to the cloud: equivalent strings, list order and explicit defaults are no differences. */
public final class SemanticEquality {
    private SemanticEquality() {}

    /** Compares two unwrapped values of one property. Each may be omitted. */
    static boolean areEqual(Property<?, ?, ?> property, PropertyValue left, PropertyValue right) {
        boolean omitted = property.isOmitted(left);
        return omitted == property.isOmitted(right)
                && (omitted || areEqual(property.type(), property.equivalence(), left, right));
    }

    /** Compares two unwrapped values of one type. An unknown value equals no other value. */
    public static boolean areEqual(
            PropertyType<?> type, StringEquivalence equivalence, PropertyValue left, PropertyValue right) {
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (type instanceof PropertyType.SetOf<?> set) {
            var unmatched = unmatched(set, left, right);
            return left instanceof PropertyValue.ArrayValue
                    && right instanceof PropertyValue.ArrayValue
                    && unmatched.left().isEmpty()
                    && unmatched.right().isEmpty();
        }
        if (type instanceof PropertyType.ListOf<?> list) {
            return left instanceof PropertyValue.ArrayValue(List<PropertyValue> leftItems)
                    && right instanceof PropertyValue.ArrayValue(List<PropertyValue> rightItems)
                    && areEqual(list.element(), leftItems, rightItems);
        }
        if (type instanceof ObjectType<?, ?> objectType) {
            return left instanceof PropertyValue.ObjectValue leftObject
                    && right instanceof PropertyValue.ObjectValue rightObject
                    && areEqual(objectType, leftObject, rightObject);
        }
        return !left.hasUnknown() && scalarsEqual(equivalence, left, right);
    }

    private static boolean areEqual(PropertyType<?> element, List<PropertyValue> left, List<PropertyValue> right) {
        boolean equal = left.size() == right.size();
        for (int i = 0; equal && i < left.size(); i++) {
            equal = areEqual(element, StringEquivalence.EXACT, left.get(i), right.get(i));
        }
        return equal;
    }

    private static boolean areEqual(
            ObjectType<?, ?> type, PropertyValue.ObjectValue left, PropertyValue.ObjectValue right) {
        for (var property : type.inputs()) {
            if (!areEqual(property, left.get(property.name()), right.get(property.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean scalarsEqual(StringEquivalence equivalence, PropertyValue left, PropertyValue right) {
        if (left instanceof PropertyValue.StringValue(String leftText)
                && right instanceof PropertyValue.StringValue(String rightText)) {
            return equivalence.areEquivalent(leftText, rightText);
        }
        return left.equals(right);
    }

    /**
     * The elements of two lists that have no equal element in the other list.
     *
     * @param left indices in the left list
     * @param right indices in the right list
     */
    public record Unmatched(List<Integer> left, List<Integer> right) {}

    /** Matches the elements of two unwrapped lists by content, in any order. A value that is no list has no elements. */
    public static Unmatched unmatched(PropertyType.SetOf<?> set, PropertyValue left, PropertyValue right) {
        var leftItems = items(left);
        var rightItems = items(right);
        var unmatchedLeft = new ArrayList<Integer>();
        var unmatchedRight = new ArrayList<Integer>();
        for (int i = 0; i < rightItems.size(); i++) {
            unmatchedRight.add(i);
        }
        for (int i = 0; i < leftItems.size(); i++) {
            int match = match(set, leftItems.get(i), rightItems, unmatchedRight);
            if (match < 0) {
                unmatchedLeft.add(i);
            } else {
                unmatchedRight.remove(Integer.valueOf(match));
            }
        }
        return new Unmatched(unmatchedLeft, unmatchedRight);
    }

    /** Returns the first index in {@code candidates} whose element of {@code items} equals {@code item}, else -1. */
    private static int match(
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
