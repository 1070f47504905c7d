package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.regex.Pattern;

/** Common rules for one value. */
public final class Rules {
    private Rules() {}

    /** A number from {@code min} to {@code max}, both inclusive. */
    public static Rule between(int min, int max) {
        return Rule.when(
                "must be between " + min + " and " + max,
                value -> !(value instanceof PropertyValue.NumberValue(double number))
                        || (number >= min && number <= max));
    }

    /** A string with at least one character that is not white space. */
    public static Rule notBlank() {
        return Rule.forString("must not be empty", text -> !text.isBlank());
    }

    /**
     * A string that matches {@code pattern} as a whole.
     *
     * @param expected the description of such a string, as it reads after "must be"
     */
    public static Rule matching(String pattern, String expected) {
        var compiled = Pattern.compile(pattern);
        return Rule.forString(
                "must be " + expected, text -> compiled.matcher(text).matches());
    }

    /**
     * A list with at least one element.
     *
     * @param element the name of an element, in the singular
     */
    public static Rule notEmpty(String element) {
        return Rule.when(
                "must have at least one " + element,
                value -> !(value instanceof PropertyValue.ArrayValue(var items)) || !items.isEmpty());
    }

    /**
     * A list or map with at most {@code max} elements.
     *
     * @param elements the name of the elements, in the number that goes with {@code max}
     */
    public static Rule atMost(int max, String elements) {
        return new Rule("must have at most " + max + " " + elements, value -> {
            int size = switch (value) {
                case PropertyValue.ArrayValue(var items) -> items.size();
                case PropertyValue.ObjectValue(var fields) -> fields.size();
                default -> 0;
            };
            return size > max ? " (got " + size + ")" : null;
        });
    }
}
