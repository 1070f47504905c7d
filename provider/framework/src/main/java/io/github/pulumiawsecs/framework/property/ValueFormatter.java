package io.github.pulumiawsecs.framework.property;

import java.util.stream.Collectors;

/** Formats values for messages to the user: shortened, with secrets masked. */
public final class ValueFormatter {
    /** The ARN of a target group is longer than 100 characters, and its end identifies the target group. */
    private static final int MAX_LENGTH = 160;

    private ValueFormatter() {}

    /** Returns the value as text for an error message. */
    public static String format(PropertyValue value) {
        return shorten(render(value));
    }

    /** Returns the text without its middle, if it is long. */
    public static String shorten(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int head = MAX_LENGTH / 2;
        int tail = text.length() - MAX_LENGTH / 2;
        // Half of a character cannot be encoded.
        return text.substring(0, Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head)
                + "…"
                + text.substring(Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail);
    }

    /** Returns a string as text for an error message, in quotes. */
    public static String format(String text) {
        return format(new PropertyValue.StringValue(text));
    }

    /**
     * Returns the value as the end of an error message, {@code " (got 7)"}. Empty for null, for a list and for an object,
     * which would be too long.
     */
    public static String got(PropertyValue value) {
        var unwrapped = value.unwrapped();
        return unwrapped instanceof PropertyValue.ArrayValue
                        || unwrapped instanceof PropertyValue.ObjectValue
                        || unwrapped instanceof PropertyValue.NullValue
                ? ""
                : " (got " + format(value) + ")";
    }

    /** Returns the number without a zero fraction: 4, not 4.0. */
    public static String format(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String render(PropertyValue value) {
        return switch (value) {
            case PropertyValue.NullValue _ -> "null";
            case PropertyValue.BoolValue(boolean flag) -> Boolean.toString(flag);
            case PropertyValue.NumberValue(double number) -> format(number);
            case PropertyValue.StringValue(String text) -> '"' + text + '"';
            case PropertyValue.ArrayValue(var items) ->
                items.stream().map(ValueFormatter::render).collect(Collectors.joining(", ", "[", "]"));
            case PropertyValue.ObjectValue(var fields) ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + render(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case PropertyValue.SecretValue _ -> "[secret]";
            case PropertyValue.OutputValue output ->
                output.secret()
                        ? "[secret]"
                        : output.value().map(ValueFormatter::render).orElse("[unknown]");
            case PropertyValue.UnknownValue _ -> "[unknown]";
            case PropertyValue.OpaqueValue _ -> "[reference]";
        };
    }
}
