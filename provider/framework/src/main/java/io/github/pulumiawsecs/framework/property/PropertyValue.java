package io.github.pulumiawsecs.framework.property;

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
 * <p>Values are immutable. {@link NullValue} and an absent property mean the same to this provider.
 */
public sealed interface PropertyValue {

    /** No value: the user left the property out, or said so. */
    record NullValue() implements PropertyValue {
        /** The one that there need be. */
        public static final NullValue NULL = new NullValue();
    }

    // What a record brings by itself as equals takes milliseconds at its first use (provider/plugin/PERFORMANCE.md),
    // and every
    // value that Check and Diff walk over is compared.

    /** A boolean. */
    record BoolValue(boolean value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BoolValue(boolean flag) && value == flag;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A number; the protocol knows doubles only. */
    record NumberValue(double value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NumberValue(double number) && Double.compare(value, number) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /** A string. */
    record StringValue(String value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof StringValue(String text) && value.equals(text);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A list. */
    record ArrayValue(List<PropertyValue> items) implements PropertyValue {
        public ArrayValue {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ArrayValue(List<PropertyValue> others) && items.equals(others);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }

        @Override
        public PropertyValue unwrapped() {
            return isWrapped()
                    ? new ArrayValue(
                            items.stream().map(PropertyValue::unwrapped).toList())
                    : this;
        }

        @Override
        public boolean isWrapped() {
            return any(items, PropertyValue::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return any(items, PropertyValue::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return any(items, PropertyValue::hasSecret);
        }
    }

    /** An object or a map; keeps the order in which its fields came. */
    record ObjectValue(Map<String, PropertyValue> fields) implements PropertyValue {

        /** The object without fields. */
        public static final ObjectValue EMPTY = new ObjectValue(Map.of());

        public ObjectValue {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** Returns the field's value, {@link NullValue} when there is none. */
        public PropertyValue get(String name) {
            return fields.getOrDefault(name, NullValue.NULL);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ObjectValue(Map<String, PropertyValue> others) && fields.equals(others);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }

        @Override
        public PropertyValue unwrapped() {
            if (!isWrapped()) {
                return this;
            }
            var plain = new LinkedHashMap<String, PropertyValue>();
            fields.forEach((name, field) -> plain.put(name, field.unwrapped()));
            return new ObjectValue(plain);
        }

        @Override
        public boolean isWrapped() {
            return any(fields.values(), PropertyValue::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return any(fields.values(), PropertyValue::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return any(fields.values(), PropertyValue::hasSecret);
        }

        /** Returns this object with one field set, or left out when {@code value} is {@link NullValue}. */
        public ObjectValue with(String name, PropertyValue value) {
            var changed = new LinkedHashMap<>(fields);
            if (value instanceof NullValue) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
            return new ObjectValue(changed);
        }
    }

    /** A value that must not be shown; may hold anything, an unknown too. */
    record SecretValue(PropertyValue value) implements PropertyValue {
        @Override
        public boolean isNull() {
            return value.isNull();
        }

        @Override
        public boolean isWrapped() {
            return true;
        }

        @Override
        public PropertyValue unwrapped() {
            return value.unwrapped();
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
    record UnknownValue(UnknownKind kind) implements PropertyValue {
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
    record OutputValue(Optional<PropertyValue> value, boolean secret, List<String> dependencies)
            implements PropertyValue {
        public OutputValue {
            dependencies = List.copyOf(dependencies);
        }

        @Override
        public boolean isNull() {
            return value.map(PropertyValue::isNull).orElse(false);
        }

        @Override
        public boolean isWrapped() {
            return true;
        }

        @Override
        public PropertyValue unwrapped() {
            return value.map(PropertyValue::unwrapped).orElse(new UnknownValue(UnknownKind.STRING));
        }

        @Override
        public boolean hasUnknown() {
            return value.map(PropertyValue::hasUnknown).orElse(true);
        }

        @Override
        public boolean hasSecret() {
            return secret || value.map(PropertyValue::hasSecret).orElse(false);
        }
    }

    /** A special object that this provider only passes on: a resource reference, an asset, an archive, bytes. */
    record OpaqueValue(Map<String, PropertyValue> fields) implements PropertyValue {
        public OpaqueValue {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Returns this value with all that wraps it taken off, at every depth; an output without a value is unknown. */
    default PropertyValue unwrapped() {
        return this;
    }

    /**
     * Returns this value without the secrets and outputs directly around it. The elements and fields of a secret list or
     * object become secret in its place; a scalar loses its secrecy.
     */
    default PropertyValue withoutOuterWrappers() {
        if (this instanceof SecretValue(PropertyValue inner)) {
            return withSecretContents(inner.withoutOuterWrappers());
        }
        if (this instanceof OutputValue output) {
            var inner = output.value().map(PropertyValue::withoutOuterWrappers).orElseGet(output::unwrapped);
            return output.secret() ? withSecretContents(inner) : inner;
        }
        return this;
    }

    private static PropertyValue withSecretContents(PropertyValue value) {
        if (value instanceof ArrayValue(List<PropertyValue> items)) {
            return new ArrayValue(items.stream().map(PropertyValue::secret).toList());
        }
        if (value instanceof ObjectValue(Map<String, PropertyValue> fields)) {
            var secrets = new LinkedHashMap<String, PropertyValue>();
            fields.forEach((name, field) -> secrets.put(name, secret(field)));
            return new ObjectValue(secrets);
        }
        return value;
    }

    /** Tells whether anything in this value is wrapped, itself included. */
    default boolean isWrapped() {
        return false;
    }

    /** Tells whether this is {@link NullValue}, wrapped or not. */
    default boolean isNull() {
        return this instanceof NullValue;
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
    default PropertyValue copySecrecyTo(PropertyValue value) {
        return hasSecret() && !value.hasSecret() && !(value instanceof NullValue) ? new SecretValue(value) : value;
    }

    /** Returns {@code value} as a secret; a null stays a null. */
    static PropertyValue secret(PropertyValue value) {
        return value instanceof NullValue || value instanceof SecretValue ? value : new SecretValue(value);
    }

    /** Returns a map of strings as an object with its keys in order, so that equal maps print alike. */
    static ObjectValue ofStrings(Map<String, String> texts) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        new TreeMap<>(texts).forEach((key, text) -> fields.put(key, new StringValue(text)));
        return new ObjectValue(fields);
    }

    private static boolean any(Collection<PropertyValue> values, Predicate<PropertyValue> what) {
        for (var value : values) {
            if (what.test(value)) {
                return true;
            }
        }
        return false;
    }
}
