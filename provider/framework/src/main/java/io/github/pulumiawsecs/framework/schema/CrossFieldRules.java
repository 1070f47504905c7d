package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;

/** Common rules between two properties of one object. */
public final class CrossFieldRules {
    private CrossFieldRules() {}

    /** At most one of the two; reported on the second. */
    public static CrossFieldRule conflicting(Property<?, ?, ?> first, Property<?, ?, ?> second, String reason) {
        return CrossFieldRule.between(
                List.of(first, second),
                "cannot be combined: " + reason,
                values -> isKnown(values, first) && isKnown(values, second)
                        ? Map.of(second.path(), "cannot be combined with " + first.name() + ": " + reason)
                        : Map.of());
    }

    /** Both or neither; reported on the missing one. */
    public static CrossFieldRule requiredTogether(Property<?, ?, ?> first, Property<?, ?, ?> second) {
        return CrossFieldRule.between(List.of(first, second), "must be set together", values -> {
            if (isKnown(values, first) && !isSet(values, second)) {
                return Map.of(second.path(), requiredWith(first));
            }
            return isKnown(values, second) && !isSet(values, first)
                    ? Map.of(first.path(), requiredWith(second))
                    : Map.of();
        });
    }

    /** The first requires the second; reported on the second. */
    public static CrossFieldRule requires(Property<?, ?, ?> first, Property<?, ?, ?> second) {
        return CrossFieldRule.between(
                List.of(first, second),
                "the first requires the second",
                values -> isKnown(values, first) && !isSet(values, second)
                        ? Map.of(second.path(), requiredWith(first))
                        : Map.of());
    }

    /** The first requires one of the others; reported on the second. */
    public static CrossFieldRule requiresOneOf(
            Property<?, ?, ?> first, Property<?, ?, ?> second, Property<?, ?, ?> third) {
        return CrossFieldRule.between(
                List.of(first, second, third),
                "the first requires one of the others",
                values -> isKnown(values, first) && !isSet(values, second) && !isSet(values, third)
                        ? Map.of(second.path(), "is required unless " + third.name() + " is set")
                        : Map.of());
    }

    /** Returns whether the property is set and known: an unknown value may become null or an empty list. */
    public static boolean isKnown(PropertyValue.ObjectValue values, Property<?, ?, ?> property) {
        return isSet(values, property) && !(property.in(values) instanceof PropertyValue.UnknownValue);
    }

    /** Returns whether the property is set or still unknown. */
    public static boolean isSet(PropertyValue.ObjectValue values, Property<?, ?, ?> property) {
        var value = property.in(values);
        return !(value instanceof PropertyValue.NullValue)
                && !(value instanceof PropertyValue.ArrayValue(var items) && items.isEmpty());
    }

    private static String requiredWith(Property<?, ?, ?> property) {
        return "is required when " + property.name() + " is set";
    }
}
