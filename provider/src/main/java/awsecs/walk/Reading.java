package awsecs.walk;

import awsecs.table.Kind;
import awsecs.table.Omission;
import awsecs.table.Property;
import awsecs.table.Role;
import awsecs.table.Shape;
import awsecs.table.Spelling;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells what AWS reports in the user's own words. Where AWS says the same as the user wrote, the user's spelling, order
 * and secrecy stay; where it says something else, that shows.
 *
 * <p>AWS reports names as ARNs, lists in any order, and spells out every default: taken as it comes, all of that would
 * be drift that nobody caused.
 */
public enum Reading {
    /** For the inputs of a resource that the program already has: what AWS chose on its own is left out. */
    INPUTS,
    /** For the inputs of a resource that is imported: what AWS chose is taken over, plain defaults are left out. */
    IMPORTED_INPUTS,
    /** For the state: everything that AWS reports, with what floats pinned to what it became. */
    STATE;

    /**
     * Returns the properties as this reading wants them.
     *
     * @param user what the user wrote; empty on import
     * @param actual what AWS reports, from {@link Shape#encode}
     */
    public Value.Obj of(Shape<?, ?> shape, Value.Obj user, Value.Obj actual) {
        var read = new LinkedHashMap<String, Value>();
        for (var property : this == STATE ? shape.outputs() : shape.inputs()) {
            var name = property.name();
            var value = switch (property.role()) {
                case INPUT -> property(property, user.get(name), actual.get(name));
                case WRITE_ONLY -> user.get(name);
                case OUTPUT -> actual.get(name);
            };
            if (!(value instanceof Value.Null)) {
                read.put(name, value);
            }
        }
        return new Value.Obj(read);
    }

    /** Returns one value that AWS reports, in the words of the user, who wrote one too. */
    public Value spelled(Kind<?> kind, Value user, Value actual) {
        return value(kind, Spelling.LITERAL, user, actual);
    }

    private Value property(Property<?, ?, ?> property, Value user, Value actual) {
        var plain = user.plain();
        if (property.isOmitted(plain)) {
            return omitted(property, user, actual);
        }
        if (property.isOmitted(actual)) {
            return actual;
        }
        if (plain instanceof Value.Text(String text) && property.spelling().floats(text)) {
            return this == STATE ? user.sharingSecrecy(actual) : user;
        }
        return value(property.kind(), property.spelling(), user, actual);
    }

    private Value omitted(Property<?, ?, ?> property, Value user, Value actual) {
        return switch (this) {
            case STATE -> actual;
            case INPUTS ->
                property.isOmitted(actual) || property.omission() instanceof Omission.AwsChooses
                        ? user
                        : withoutDefaults(property.kind(), actual);
            case IMPORTED_INPUTS ->
                property.isOmitted(actual) ? Value.Null.NULL : withoutDefaults(property.kind(), actual);
        };
    }

    private Value value(Kind<?> kind, Spelling spelling, Value user, Value actual) {
        if (Sameness.same(kind, spelling, user.plain(), actual)) {
            return user;
        }
        if (user instanceof Value.Secret(Value inner)) {
            return new Value.Secret(value(kind, spelling, inner, actual));
        }
        // Not a switch: this runs at every start (provider/PERFORMANCE.md, "Pattern switches").
        if (kind instanceof Shape<?, ?> shape && user instanceof Value.Obj was && actual instanceof Value.Obj is) {
            var read = new LinkedHashMap<String, Value>();
            for (var property : shape.inputs()) {
                var value = property(property, was.get(property.name()), is.get(property.name()));
                if (!(value instanceof Value.Null)) {
                    read.put(property.name(), value);
                }
            }
            return new Value.Obj(read);
        }
        if (kind instanceof Kind.Texts && user instanceof Value.Obj was && actual instanceof Value.Obj(var fields)) {
            var read = new LinkedHashMap<String, Value>();
            fields.forEach((key, text) -> read.put(key, value(Kind.TEXT, Spelling.LITERAL, was.get(key), text)));
            return new Value.Obj(read);
        }
        if (kind instanceof Kind.SetOf<?> set && user instanceof Value.Array was && actual instanceof Value.Array is) {
            return elements(set, was, is);
        }
        return user.sharingSecrecy(actual);
    }

    /** The user's elements that are still there keep their order and spelling; what AWS has beyond them follows. */
    private static Value elements(Kind.SetOf<?> set, Value.Array user, Value.Array actual) {
        var left = new ArrayList<>(
                IntStream.range(0, actual.items().size()).boxed().toList());
        var read = new ArrayList<Value>();
        for (var item : user.items()) {
            int match = Sameness.match(set, item.plain(), actual.items(), left);
            if (match >= 0) {
                left.remove(Integer.valueOf(match));
                read.add(item);
            }
        }
        left.forEach(
                index -> read.add(withoutDefaults(set.element(), actual.items().get(index))));
        return user.sharingSecrecy(new Value.Array(read));
    }

    /** Drops what says no more than its absence, so that inputs read as a person would have written them. */
    private static Value withoutDefaults(Kind<?> kind, Value actual) {
        if (kind instanceof Shape<?, ?> shape && actual instanceof Value.Obj fields) {
            var kept = new LinkedHashMap<String, Value>();
            for (var property : shape.inputs()) {
                var value = fields.get(property.name());
                if (property.role() == Role.INPUT && !property.isOmitted(value)) {
                    kept.put(property.name(), withoutDefaults(property.kind(), value));
                }
            }
            return new Value.Obj(kept);
        }
        if (kind instanceof Kind.SetOf<?> set && actual instanceof Value.Array(List<Value> items)) {
            return new Value.Array(items.stream()
                    .map(item -> withoutDefaults(set.element(), item))
                    .toList());
        }
        return actual;
    }

    /** Returns the state that a preview can promise: the inputs, except what AWS will decide. */
    public static Value.Obj promised(Shape<?, ?> shape, Value.Obj inputs) {
        Map<String, Value> promised = new LinkedHashMap<>();
        for (var property : shape.outputs()) {
            var value = inputs.get(property.name());
            boolean floats = value.plain() instanceof Value.Text(String text)
                    && property.spelling().floats(text);
            if (property.role() == Role.INPUT && !(value instanceof Value.Null) && !floats) {
                promised.put(property.name(), value);
            }
        }
        return new Value.Obj(promised);
    }
}
