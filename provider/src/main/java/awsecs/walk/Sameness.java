package awsecs.walk;

import awsecs.table.Kind;
import awsecs.table.Property;
import awsecs.table.Shape;
import awsecs.table.Spelling;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;

/** When two values mean the same to AWS: spelling, order and spelled-out defaults make no difference. */
final class Sameness {
    private Sameness() {}

    /** Compares two plain values of one property, either of which may be left out. */
    static boolean same(Property<?, ?, ?> property, Value one, Value other) {
        boolean omitted = property.isOmitted(one);
        return omitted == property.isOmitted(other)
                && (omitted || same(property.kind(), property.spelling(), one, other));
    }

    /** Compares two plain values of one kind. An unknown is the same as nothing. */
    static boolean same(Kind<?> kind, Spelling spelling, Value one, Value other) {
        // Not a switch: this runs at every start (provider/PERFORMANCE.md, "Pattern switches").
        if (kind instanceof Kind.SetOf<?> set) {
            var unmatched = unmatched(set, one, other);
            return one instanceof Value.Array
                    && other instanceof Value.Array
                    && unmatched.ones().isEmpty()
                    && unmatched.others().isEmpty();
        }
        if (kind instanceof Shape<?, ?> shape) {
            return one instanceof Value.Obj fields && other instanceof Value.Obj others && same(shape, fields, others);
        }
        return !one.hasUnknown() && alike(spelling, one, other);
    }

    private static boolean same(Shape<?, ?> shape, Value.Obj one, Value.Obj other) {
        for (var property : shape.inputs()) {
            if (!same(property, one.get(property.name()), other.get(property.name()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Spelling spelling, Value one, Value other) {
        if (one instanceof Value.Text(String text) && other instanceof Value.Text(String otherText)) {
            return spelling.same(text, otherText);
        }
        return one.equals(other);
    }

    /**
     * What two lists do not share.
     *
     * @param ones indices in the first list
     * @param others indices in the second
     */
    record Unmatched(List<Integer> ones, List<Integer> others) {}

    /** Pairs the elements of two lists by content, whatever their order. */
    static Unmatched unmatched(Kind.SetOf<?> set, Value one, Value other) {
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
    static int match(Kind.SetOf<?> set, Value item, List<Value> items, List<Integer> candidates) {
        for (int candidate : candidates) {
            if (same(set.element(), Spelling.LITERAL, item, items.get(candidate))) {
                return candidate;
            }
        }
        return -1;
    }

    static List<Value> items(Value array) {
        return array instanceof Value.Array(List<Value> items) ? items : List.of();
    }
}
