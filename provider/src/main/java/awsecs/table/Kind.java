package awsecs.table;

import awsecs.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What sort of value a property holds, and how that value becomes AWS's Java type and comes back from it.
 *
 * @param <J> the Java type on AWS's side
 */
public sealed interface Kind<J> permits Kind.Scalar, Kind.Choice, Kind.SetOf, Kind.Texts, Shape {

    /** A string. */
    Scalar<String> TEXT = new Scalar<>(
            "string", "a string", value -> value instanceof Value.Text(String text) ? text : null, Value.Text::new);

    /** A whole number. */
    Scalar<Integer> WHOLE = new Scalar<>("integer", "a whole number", Kind::whole, number -> new Value.Num(number));

    /** A number. */
    Scalar<Double> DECIMAL = new Scalar<>(
            "number", "a number", value -> value instanceof Value.Num(double number) ? number : null, Value.Num::new);

    /** A boolean. */
    Scalar<Boolean> FLAG = new Scalar<>(
            "boolean",
            "true or false",
            value -> value instanceof Value.Bool(boolean flag) ? flag : null,
            Value.Bool::new);

    /** A map from strings to strings. */
    Texts TEXTS = new Texts();

    /** Returns the Java value, or null when {@code plain} is of another kind. */
    @Nullable
    J decode(Value plain);

    /** Returns the property value that says the same. */
    Value encode(J java);

    /** What a value of this kind is called in an error: "a string". */
    String wanted();

    /**
     * One indivisible value.
     *
     * @param schemaType its name in Pulumi's schema
     */
    record Scalar<J>(String schemaType, String wanted, Function<Value, @Nullable J> decoder, Function<J, Value> encoder)
            implements Kind<J> {
        @Override
        public @Nullable J decode(Value plain) {
            return decoder.apply(plain);
        }

        @Override
        public Value encode(J java) {
            return encoder.apply(java);
        }
    }

    /**
     * One of a few strings. Any string is accepted on the way back, so that a value that AWS adds can be read.
     *
     * @param name the enum's name in the schema
     * @param options each value with what it means, in the order of AWS's documentation
     */
    record Choice(String name, String doc, Map<String, String> options) implements Kind<String> {
        public Choice {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        @Override
        public @Nullable String decode(Value plain) {
            return TEXT.decode(plain);
        }

        @Override
        public Value encode(String java) {
            return TEXT.encode(java);
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", options.keySet());
        }
    }

    /** A list whose order means nothing: AWS returns such lists in any order. */
    record SetOf<E>(Kind<E> element) implements Kind<List<E>> {
        @Override
        public @Nullable List<E> decode(Value plain) {
            if (!(plain instanceof Value.Array(List<Value> items))) {
                return null;
            }
            var decoded = new ArrayList<E>();
            for (var item : items) {
                var java = element.decode(item);
                if (java == null) {
                    return null;
                }
                decoded.add(java);
            }
            return decoded;
        }

        @Override
        public Value encode(List<E> java) {
            return new Value.Array(java.stream().map(element::encode).toList());
        }

        @Override
        public String wanted() {
            return "a list";
        }
    }

    /** A map from strings to strings. */
    record Texts() implements Kind<Map<String, String>> {
        @Override
        public @Nullable Map<String, String> decode(Value plain) {
            if (!(plain instanceof Value.Obj(Map<String, Value> fields))) {
                return null;
            }
            var decoded = new LinkedHashMap<String, String>();
            for (var field : fields.entrySet()) {
                var text = TEXT.decode(field.getValue());
                if (text == null) {
                    return null;
                }
                decoded.put(field.getKey(), text);
            }
            return decoded;
        }

        @Override
        public Value encode(Map<String, String> java) {
            return Value.ofTexts(java);
        }

        @Override
        public String wanted() {
            return "a map of strings";
        }
    }

    private static @Nullable Integer whole(Value value) {
        return value instanceof Value.Num(double number) && number == (int) number ? (Integer) (int) number : null;
    }
}
