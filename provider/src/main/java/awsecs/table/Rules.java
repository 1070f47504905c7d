package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that AWS documents for single values. */
final class Rules {
    private Rules() {}

    /** A number within both bounds. */
    static Rule between(int lowest, int highest) {
        return value -> value instanceof Value.Num(double number) && (number < lowest || number > highest)
                ? Optional.of("must be between " + lowest + " and " + highest)
                : Optional.empty();
    }

    /** A string with at least one character that is not white space. */
    static Rule notBlank() {
        return value -> value instanceof Value.Text(String text) && text.isBlank()
                ? Optional.of("must not be empty")
                : Optional.empty();
    }

    /** A string that {@code pattern} describes whole; {@code says} completes "must be". */
    static Rule matching(String pattern, String says) {
        var compiled = Pattern.compile(pattern);
        return value -> value instanceof Value.Text(String text)
                        && !compiled.matcher(text).matches()
                ? Optional.of("must be " + says)
                : Optional.empty();
    }

    /** A list of at least one element. */
    static Rule notEmpty(String what) {
        return value -> value instanceof Value.Array(var items) && items.isEmpty()
                ? Optional.of("must have at least one " + what)
                : Optional.empty();
    }

    /** A list or map of at most this many elements. */
    static Rule atMost(int most, String what) {
        return value -> {
            int size = switch (value) {
                case Value.Array(var items) -> items.size();
                case Value.Obj(var fields) -> fields.size();
                default -> 0;
            };
            return size > most
                    ? Optional.of("must have at most " + most + " " + what + ", has " + size)
                    : Optional.empty();
        };
    }
}
