package awsecs.table;

import awsecs.table.Shape.Relation;
import awsecs.value.Value;
import java.util.Map;

/** The rules that AWS documents between the properties of one object. */
final class Relations {
    private Relations() {}

    /** Not both; the failure stands at the second. */
    static Relation exclusive(String one, String other, String because) {
        return values -> isSet(values, one) && isSet(values, other)
                ? Map.of(other, "cannot be combined with " + one + ": " + because)
                : Map.of();
    }

    /** Both or neither; the failure stands at the one that lacks. */
    static Relation together(String one, String other) {
        return values -> {
            if (isSet(values, one) == isSet(values, other)) {
                return Map.of();
            }
            var lacking = isSet(values, one) ? other : one;
            return Map.of(lacking, "must be given when " + (isSet(values, one) ? one : other) + " is given");
        };
    }

    /** At least one of the two; the failure stands at the first. */
    static Relation either(String one, String other) {
        return values ->
                isSet(values, one) || isSet(values, other) ? Map.of() : Map.of(one, "must be given, or else " + other);
    }

    /** An unknown value counts as set: whatever it turns out to be, the user did write the property. */
    private static boolean isSet(Value.Obj values, String name) {
        return switch (values.get(name)) {
            case Value.Null _ -> false;
            case Value.Array(var items) -> !items.isEmpty();
            default -> true;
        };
    }
}
