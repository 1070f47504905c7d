package awsecs.value;

import java.util.stream.Collectors;

/** How a value reads in a message to the user: short, and never a secret. */
public final class Shown {
    /** An ARN of a target group is longer than a hundred characters, and its end tells it apart. */
    private static final int LONGEST = 160;

    private Shown() {}

    /** Returns the value as text for an error message. */
    public static String of(Value value) {
        var text = text(value);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
    }

    /** Returns a number as a person writes it: 4, not 4.0. */
    public static String of(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Null _ -> "null";
            case Value.Bool(boolean flag) -> Boolean.toString(flag);
            case Value.Num(double number) -> of(number);
            case Value.Text(String text) -> '"' + text + '"';
            case Value.Array(var items) -> items.stream().map(Shown::text).collect(Collectors.joining(", ", "[", "]"));
            case Value.Obj(var fields) ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + text(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Secret _ -> "[secret]";
            case Value.Output output ->
                output.secret() ? "[secret]" : output.value().map(Shown::text).orElse("[unknown]");
            case Value.Unknown _ -> "[unknown]";
            case Value.Opaque _ -> "[reference]";
        };
    }
}
