package io.github.pulumiawsecs.framework.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One property value, as Pulumi's resource model defines it (Pulumi documentation, "Pulumi Protobuf: property values").
 *
 * <p>Values are immutable. {@link NullValue} and an absent property mean the same to this provider.
 */
public sealed interface PropertyValue {

    /** No value: the property is omitted or explicitly null. */
    enum NullValue implements PropertyValue {
        /** The only instance. */
        NULL
    }

    // The generated equals of a record takes milliseconds at its first use (provider/plugin/PERFORMANCE.md), and Check
    // and Diff compare every value.

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

    /** A number; the protocol has only doubles. */
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
            return Elements.anyMatch(items, PropertyValue::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return Elements.anyMatch(items, PropertyValue::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return Elements.anyMatch(items, PropertyValue::hasSecret);
        }
    }

    /** An object or a map; keeps the order of its fields. */
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
            var unwrapped = new LinkedHashMap<String, PropertyValue>();
            fields.forEach((name, field) -> unwrapped.put(name, field.unwrapped()));
            return new ObjectValue(unwrapped);
        }

        @Override
        public boolean isWrapped() {
            return Elements.anyMatch(fields.values(), PropertyValue::isWrapped);
        }

        @Override
        public boolean hasUnknown() {
            return Elements.anyMatch(fields.values(), PropertyValue::hasUnknown);
        }

        @Override
        public boolean hasSecret() {
            return Elements.anyMatch(fields.values(), PropertyValue::hasSecret);
        }

        /**
         * Returns this object without null fields, at any depth. A null inside a secret or an output counts too: an
         * optional secret without a value is the same as an omitted property.
         */
        public ObjectValue withoutNulls() {
            return NullFields.remove(this);
        }

        /** Returns this object with one field set, or removed when {@code value} is {@link NullValue}. */
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

    /** A secret; may wrap any value, including an unknown value. */
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

    /** A value that is known only after the deployment of a resource that it depends on. */
    record UnknownValue(UnknownKind kind) implements PropertyValue {
        @Override
        public boolean hasUnknown() {
            return true;
        }
    }

    /**
     * A first-class output: a value with its dependencies.
     *
     * @param value the value; empty while it is unknown
     * @param dependencies the URNs of the resources that the value depends on
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

    /** A special object that this provider passes through: a resource reference, an asset, an archive, bytes. */
    record OpaqueValue(Map<String, PropertyValue> fields) implements PropertyValue {
        public OpaqueValue {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Returns this value without secret and output wrappers, at every depth; an output without a value is unknown. */
    default PropertyValue unwrapped() {
        return this;
    }

    /**
     * Returns this value without the secrets and outputs directly around it. The elements and fields of a secret list or
     * object become secret instead; a scalar is no longer secret.
     */
    default PropertyValue withoutOuterWrappers() {
        return OuterWrapperRemoval.remove(this);
    }

    /** Returns whether this value or any value inside it is a secret or an output. */
    default boolean isWrapped() {
        return false;
    }

    /** Returns whether this is {@link NullValue}, also inside secrets and outputs. */
    default boolean isNull() {
        return this instanceof NullValue;
    }

    /** Returns whether this value or any value inside it is unknown. */
    default boolean hasUnknown() {
        return false;
    }

    /** Returns whether this value or any value inside it is secret. */
    default boolean hasSecret() {
        return false;
    }

    /** Returns {@code value}, as a secret if this value has a secret. */
    default PropertyValue copySecrecyTo(PropertyValue value) {
        return hasSecret() && !value.hasSecret() && !(value instanceof NullValue) ? new SecretValue(value) : value;
    }

    /** Returns {@code value} as a secret; a null stays a null. */
    static PropertyValue secret(PropertyValue value) {
        return value instanceof NullValue || value instanceof SecretValue ? value : new SecretValue(value);
    }
}
