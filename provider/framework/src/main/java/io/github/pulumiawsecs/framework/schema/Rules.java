package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.regex.Pattern;

/** The rules that AWS documents for single values. */
public final class Rules {
    private Rules() {}

    /** A number within both bounds. */
    public static Rule between(int lowest, int highest) {
        return Rule.when(
                "must be between " + lowest + " and " + highest,
                value -> !(value instanceof PropertyValue.NumberValue(double number))
                        || (number >= lowest && number <= highest));
    }

    /** A string with at least one character that is not white space. */
    public static Rule notBlank() {
        return Rule.forString("must not be empty", text -> !text.isBlank());
    }

    /** A string that {@code pattern} describes whole; {@code says} completes "must be". */
    public static Rule matching(String pattern, String says) {
        var compiled = Pattern.compile(pattern);
        return Rule.forString("must be " + says, text -> compiled.matcher(text).matches());
    }

    /** A list of at least one element. */
    public static Rule notEmpty(String what) {
        return Rule.when(
                "must have at least one " + what,
                value -> !(value instanceof PropertyValue.ArrayValue(var items)) || !items.isEmpty());
    }

    /** A list or map of at most this many elements. */
    public static Rule atMost(int most, String what) {
        return new Rule("must have at most " + most + " " + what, value -> {
            int size = switch (value) {
                case PropertyValue.ArrayValue(var items) -> items.size();
                case PropertyValue.ObjectValue(var fields) -> fields.size();
                default -> 0;
            };
            return size > most ? ", has " + size : null;
        });
    }
}
