package awsecs.table;

import awsecs.value.Value;
import java.util.regex.Pattern;

/** The rules that AWS documents for single values. */
final class Rules {
    private Rules() {}

    /** A number within both bounds. */
    static Rule between(int lowest, int highest) {
        return Rule.that(
                "must be between " + lowest + " and " + highest,
                value -> !(value instanceof Value.Num(double number)) || (number >= lowest && number <= highest));
    }

    /** A string with at least one character that is not white space. */
    static Rule notBlank() {
        return Rule.text("must not be empty", text -> !text.isBlank());
    }

    /** A string that {@code pattern} describes whole; {@code says} completes "must be". */
    static Rule matching(String pattern, String says) {
        var compiled = Pattern.compile(pattern);
        return Rule.text("must be " + says, text -> compiled.matcher(text).matches());
    }

    /** A list of at least one element. */
    static Rule notEmpty(String what) {
        return Rule.that(
                "must have at least one " + what,
                value -> !(value instanceof Value.Array(var items)) || !items.isEmpty());
    }

    /** A list or map of at most this many elements. */
    static Rule atMost(int most, String what) {
        return new Rule("must have at most " + most + " " + what, value -> {
            int size = switch (value) {
                case Value.Array(var items) -> items.size();
                case Value.Obj(var fields) -> fields.size();
                default -> 0;
            };
            return size > most ? ", has " + size : null;
        });
    }
}
