package awsecs.table;

import awsecs.value.Value;
import java.util.List;
import java.util.Map;

/** The rules that AWS documents between the properties of one object. */
final class Relations {
    private Relations() {}

    /** Not both; the failure stands at the second. */
    static Relation exclusive(String one, String other, String because) {
        return new Relation(
                List.of(one, other),
                "exclude each other: " + because,
                values -> isKnown(values, one) && isKnown(values, other)
                        ? Map.of(other, "cannot be combined with " + one + ": " + because)
                        : Map.of());
    }

    /** Both or neither; the failure stands at the one that lacks. */
    static Relation together(String one, String other) {
        return new Relation(List.of(one, other), "must be given together", values -> {
            if (isKnown(values, one) && !isSet(values, other)) {
                return Map.of(other, "must be given when " + one + " is given");
            }
            return isKnown(values, other) && !isSet(values, one)
                    ? Map.of(one, "must be given when " + other + " is given")
                    : Map.of();
        });
    }

    /** At least one of the two; the failure stands at the first. */
    static Relation either(String one, String other) {
        return new Relation(
                List.of(one, other),
                "one of them must be given",
                values -> isSet(values, one) || isSet(values, other)
                        ? Map.of()
                        : Map.of(one, "must be given, or else " + other));
    }

    /** Set for certain: what is still unknown may turn out to be nothing, or an empty list. */
    static boolean isKnown(Value.Obj values, String name) {
        return isSet(values, name) && !(values.get(name) instanceof Value.Unknown);
    }

    /** Set, or still unknown. */
    static boolean isSet(Value.Obj values, String name) {
        var value = values.get(name);
        return !(value instanceof Value.Null) && !(value instanceof Value.Array(var items) && items.isEmpty());
    }
}
