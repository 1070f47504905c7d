package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of a property's value, and its conversion to the cloud's Java type and back. Immutable.
 *
 * @param <J> the Java type on the cloud's side
 */
public sealed interface PropertyType<J>
        permits PropertyType.Scalar, PropertyType.EnumType, PropertyType.ListType, PropertyType.StringMap, ObjectType {

    /** A string. */
    Scalar<String> STRING = new Scalar<>(
            "string",
            "a string",
            value -> value instanceof PropertyValue.StringValue(String text) ? text : null,
            PropertyValue.StringValue::new);

    /** A whole number. */
    Scalar<Integer> INTEGER = new Scalar<>(
            "integer", "a whole number", PropertyType::decodeInteger, number -> new PropertyValue.NumberValue(number));

    /** A number. */
    Scalar<Double> NUMBER = new Scalar<>(
            "number",
            "a number",
            value -> value instanceof PropertyValue.NumberValue(double number) ? number : null,
            PropertyValue.NumberValue::new);

    /** A boolean. */
    Scalar<Boolean> BOOLEAN = new Scalar<>(
            "boolean",
            "true or false",
            value -> value instanceof PropertyValue.BoolValue(boolean flag) ? flag : null,
            PropertyValue.BoolValue::new);

    /** A map from strings to strings. */
    StringMap STRING_MAP = new StringMap();

    /** Returns the Java value; null if {@code unwrapped} has another type. */
    @Nullable
    J decode(PropertyValue unwrapped);

    /** Returns the property value of {@code java}. */
    PropertyValue encode(J java);

    /** Returns the description of such a value for an error: "a string". */
    String expected();

    /**
     * A string, number or boolean.
     *
     * @param schemaType the type's name in the package schema
     */
    record Scalar<J>(
            String schemaType,
            String expected,
            Function<PropertyValue, @Nullable J> decoder,
            Function<J, PropertyValue> encoder)
            implements PropertyType<J> {
        @Override
        public @Nullable J decode(PropertyValue unwrapped) {
            return decoder.apply(unwrapped);
        }

        @Override
        public PropertyValue encode(J java) {
            return encoder.apply(java);
        }
    }

    /**
     * One of a few strings. Any string can be decoded, because the cloud may add values.
     *
     * @param name the enum's name in the package schema
     * @param options each value with its meaning, in the order of the cloud's documentation
     */
    record EnumType(String name, String doc, Map<String, String> options) implements PropertyType<String> {
        public EnumType {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /**
         * Returns an enum.
         *
         * @param options each value with its meaning, as {@code VALUE: meaning}
         */
        public static EnumType of(String name, String doc, String... options) {
            var meanings = new LinkedHashMap<String, String>();
            for (var option : options) {
                int colon = option.indexOf(": ");
                meanings.put(option.substring(0, colon), option.substring(colon + 2));
            }
            return new EnumType(name, doc, meanings);
        }

        @Override
        public @Nullable String decode(PropertyValue unwrapped) {
            return STRING.decode(unwrapped);
        }

        @Override
        public PropertyValue encode(String java) {
            return STRING.encode(java);
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", options.keySet());
        }
    }

    /** A list. */
    sealed interface ListType<E> extends PropertyType<List<E>> permits SetOf, ListOf {
        /** Returns the type of the elements. */
        PropertyType<E> element();

        @Override
        default @Nullable List<E> decode(PropertyValue unwrapped) {
            if (!(unwrapped instanceof PropertyValue.ArrayValue(List<PropertyValue> items))) {
                return null;
            }
            var decoded = new ArrayList<E>();
            for (var item : items) {
                var java = element().decode(item);
                if (java == null) {
                    return null;
                }
                decoded.add(java);
            }
            return decoded;
        }

        @Override
        default PropertyValue encode(List<E> java) {
            return new PropertyValue.ArrayValue(
                    java.stream().map(element()::encode).toList());
        }

        @Override
        default String expected() {
            return "a list";
        }
    }

    /** A list whose order has no meaning: the cloud returns it in any order. */
    record SetOf<E>(PropertyType<E> element) implements ListType<E> {}

    /** A list whose order has a meaning. */
    record ListOf<E>(PropertyType<E> element) implements ListType<E> {}

    /** A map from strings to strings. */
    record StringMap() implements PropertyType<Map<String, String>> {
        @Override
        public @Nullable Map<String, String> decode(PropertyValue unwrapped) {
            if (!(unwrapped instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields))) {
                return null;
            }
            var decoded = new LinkedHashMap<String, String>();
            for (var field : fields.entrySet()) {
                var text = STRING.decode(field.getValue());
                if (text == null) {
                    return null;
                }
                decoded.put(field.getKey(), text);
            }
            return decoded;
        }

        /** Returns an object with sorted keys, so that equal maps print identically. */
        @Override
        public PropertyValue.ObjectValue encode(Map<String, String> java) {
            var fields = new LinkedHashMap<String, PropertyValue>();
            new TreeMap<>(java).forEach((key, text) -> fields.put(key, STRING.encode(text)));
            return new PropertyValue.ObjectValue(fields);
        }

        @Override
        public String expected() {
            return "a map of strings";
        }
    }

    private static @Nullable Integer decodeInteger(PropertyValue value) {
        return value instanceof PropertyValue.NumberValue(double number) && number == (int) number
                ? (Integer) (int) number
                : null;
    }
}
