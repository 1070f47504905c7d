package awsecs.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One property value, as Pulumi's resource model defines it (Pulumi documentation, "Pulumi Protobuf: property values").
 *
 * <p>Values are immutable. {@link Null} and an absent property mean the same to this provider.
 */
public sealed interface Value {

    /** No value: the user left the property out, or said so. */
    record Null() implements Value {
        /** The one that there need be. */
        public static final Null NULL = new Null();
    }

    // What a record brings by itself as equals takes milliseconds at its first use (provider/PERFORMANCE.md), and every
    // value that Check and Diff walk over is compared.

    /** A boolean. */
    record Bool(boolean value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bool(boolean flag) && value == flag;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A number; the protocol knows doubles only. */
    record Num(double value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num(double number) && Double.compare(value, number) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /** A string. */
    record Text(String value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text(String text) && value.equals(text);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A list. */
    record Array(List<Value> items) implements Value {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Array(List<Value> others) && items.equals(others);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }

        @Override
        public Value plain() {
            return isWrapped() ? new Array(items.stream().map(Value::plain).toList()) : this;
        }

        @Override
        public boolean isWrapped() {
            return any(items, Value::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return any(items, Value::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return any(items, Value::hasSecret);
        }
    }

    /** An object or a map; keeps the order in which its fields came. */
    record Obj(Map<String, Value> fields) implements Value {

        /** The object without fields. */
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** Returns the field's value, {@link Null} when there is none. */
        public Value get(String name) {
            return fields.getOrDefault(name, Null.NULL);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Obj(Map<String, Value> others) && fields.equals(others);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }

        @Override
        public Value plain() {
            if (!isWrapped()) {
                return this;
            }
            var plain = new LinkedHashMap<String, Value>();
            fields.forEach((name, field) -> plain.put(name, field.plain()));
            return new Obj(plain);
        }

        @Override
        public boolean isWrapped() {
            return any(fields.values(), Value::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return any(fields.values(), Value::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return any(fields.values(), Value::hasSecret);
        }

        /** Returns this object with one field set, or left out when {@code value} is {@link Null}. */
        public Obj with(String name, Value value) {
            var changed = new LinkedHashMap<>(fields);
            if (value instanceof Null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
            return new Obj(changed);
        }
    }

    /** A value that must not be shown; may hold anything, an unknown too. */
    record Secret(Value value) implements Value {
        @Override
        public boolean isNull() {
            return value.isNull();
        }

        @Override
        public boolean isWrapped() {
            return true;
        }

        @Override
        public Value plain() {
            return value.plain();
        }

        @Override
        public boolean hasUnknown() {
            return value.hasUnknown();
        }

        @Override
        public boolean hasSecret() {
            return true;
        }
    }

    /** A value that does not exist yet: something it depends on is still to be made. */
    record Unknown(UnknownKind kind) implements Value {
        @Override
        public boolean hasUnknown() {
            return true;
        }
    }

    /**
     * A first-class output: a value with what it depends on.
     *
     * @param value the value; empty while it is unknown
     * @param dependencies URNs of the resources that it comes from
     */
    record Output(Optional<Value> value, boolean secret, List<String> dependencies) implements Value {
        public Output {
            dependencies = List.copyOf(dependencies);
        }

        @Override
        public boolean isNull() {
            return value.map(Value::isNull).orElse(false);
        }

        @Override
        public boolean isWrapped() {
            return true;
        }

        @Override
        public Value plain() {
            return value.map(Value::plain).orElse(new Unknown(UnknownKind.TEXT));
        }

        @Override
        public boolean hasUnknown() {
            return value.map(Value::hasUnknown).orElse(true);
        }

        @Override
        public boolean hasSecret() {
            return secret || value.map(Value::hasSecret).orElse(false);
        }
    }

    /** A special object that this provider only passes on: a resource reference, an asset, an archive, bytes. */
    record Opaque(Map<String, Value> fields) implements Value {
        public Opaque {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Returns this value with all that wraps it taken off, at every depth; an output without a value is unknown. */
    default Value plain() {
        return this;
    }

    /** Tells whether anything in this value is wrapped, itself included. */
    default boolean isWrapped() {
        return false;
    }

    /** Tells whether this is {@link Null}, wrapped or not. */
    default boolean isNull() {
        return this instanceof Null;
    }

    /** Tells whether anything in this value is still unknown. */
    default boolean hasUnknown() {
        return false;
    }

    /** Tells whether anything in this value is secret. */
    default boolean hasSecret() {
        return false;
    }

    /** Returns {@code value} as secret as this value is. */
    default Value sharingSecrecy(Value value) {
        return hasSecret() && !value.hasSecret() && !(value instanceof Null) ? new Secret(value) : value;
    }

    /** Returns a map of strings as an object with its keys in order, so that equal maps print alike. */
    static Obj ofTexts(Map<String, String> texts) {
        var fields = new LinkedHashMap<String, Value>();
        new TreeMap<>(texts).forEach((key, text) -> fields.put(key, new Text(text)));
        return new Obj(fields);
    }

    private static boolean any(Collection<Value> values, Predicate<Value> what) {
        for (var value : values) {
            if (what.test(value)) {
                return true;
            }
        }
        return false;
    }
}
