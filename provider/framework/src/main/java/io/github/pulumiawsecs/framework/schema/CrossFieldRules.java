package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;

/** The rules that AWS documents between the properties of one object. */
public final class CrossFieldRules {
    private CrossFieldRules() {}

    /** Not both; the failure stands at the second. */
    public static CrossFieldRule conflicting(String one, String other, String because) {
        return new CrossFieldRule(
                List.of(one, other),
                "exclude each other: " + because,
                values -> isKnown(values, one) && isKnown(values, other)
                        ? Map.of(other, "cannot be combined with " + one + ": " + because)
                        : Map.of());
    }

    /** Both or neither; the failure stands at the one that lacks. */
    public static CrossFieldRule requiredTogether(String one, String other) {
        return new CrossFieldRule(List.of(one, other), "must be given together", values -> {
            if (isKnown(values, one) && !isSet(values, other)) {
                return Map.of(other, "must be given when " + one + " is given");
            }
            return isKnown(values, other) && !isSet(values, one)
                    ? Map.of(one, "must be given when " + other + " is given")
                    : Map.of();
        });
    }

    /** At least one of the two; the failure stands at the first. */
    public static CrossFieldRule atLeastOneOf(String one, String other) {
        return new CrossFieldRule(
                List.of(one, other),
                "one of them must be given",
                values -> isSet(values, one) || isSet(values, other)
                        ? Map.of()
                        : Map.of(one, "must be given, or else " + other));
    }

    /** Set for certain: what is still unknown may turn out to be nothing, or an empty list. */
    public static boolean isKnown(PropertyValue.ObjectValue values, String name) {
        return isSet(values, name) && !(values.get(name) instanceof PropertyValue.UnknownValue);
    }

    /** Set, or still unknown. */
    public static boolean isSet(PropertyValue.ObjectValue values, String name) {
        var value = values.get(name);
        return !(value instanceof PropertyValue.NullValue)
                && !(value instanceof PropertyValue.ArrayValue(var items) && items.isEmpty());
    }
}
