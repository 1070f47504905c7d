package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;

/** Common rules between two properties of one object. */
public final class CrossFieldRules {
    private CrossFieldRules() {}

    /** At most one of the two; reported on the second. */
    public static CrossFieldRule conflicting(Property<?, ?, ?> one, Property<?, ?, ?> other, String reason) {
        return CrossFieldRule.between(
                List.of(one, other),
                "cannot be combined: " + reason,
                values -> isKnown(values, one) && isKnown(values, other)
                        ? Map.of(other.path(), "cannot be combined with " + one.name() + ": " + reason)
                        : Map.of());
    }

    /** Both or neither; reported on the missing one. */
    public static CrossFieldRule requiredTogether(Property<?, ?, ?> one, Property<?, ?, ?> other) {
        return CrossFieldRule.between(List.of(one, other), "must be set together", values -> {
            if (isKnown(values, one) && !isSet(values, other)) {
                return Map.of(other.path(), requiredWith(one));
            }
            return isKnown(values, other) && !isSet(values, one) ? Map.of(one.path(), requiredWith(other)) : Map.of();
        });
    }

    /** The first requires the second; reported on the second. */
    public static CrossFieldRule requires(Property<?, ?, ?> one, Property<?, ?, ?> other) {
        return CrossFieldRule.between(
                List.of(one, other),
                "the first requires the second",
                values -> isKnown(values, one) && !isSet(values, other)
                        ? Map.of(other.path(), requiredWith(one))
                        : Map.of());
    }

    /** At least one of the two; reported on the first. */
    public static CrossFieldRule atLeastOneOf(Property<?, ?, ?> one, Property<?, ?, ?> other) {
        return CrossFieldRule.between(
                List.of(one, other),
                "at least one is required",
                values -> isSet(values, one) || isSet(values, other)
                        ? Map.of()
                        : Map.of(one.path(), "is required unless " + other.name() + " is set"));
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
