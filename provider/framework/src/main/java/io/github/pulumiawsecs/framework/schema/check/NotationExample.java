package io.github.pulumiawsecs.framework.schema.check;

import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;

/** Writes an example of a type, as JSON, with a value that the user gave in the place where it probably belongs. */
final class NotationExample {
    private static final String ANY_TEXT = "\"…\"";

    /** A longer text would hide the notation. */
    private static final int MAX_LENGTH = 100;

    private NotationExample() {}

    /**
     * Returns the example.
     *
     * @param given the value in the wrong form; never shown inside an object that may hold secrets
     */
    static String of(PropertyType<?> type, PropertyValue given) {
        return switch (type) {
            case ObjectType<?, ?> object -> object(object, given);
            case PropertyType.ListType<?> list -> "[" + of(list.element(), given) + "]";
            case PropertyType.StringMap _ -> "{\"KEY\": \"VALUE\"}";
            case PropertyType.EnumType options ->
                quoted(options.options().keySet().iterator().next());
            case PropertyType.Scalar<?> scalar -> scalar(scalar, given);
        };
    }

    private static String object(ObjectType<?, ?> type, PropertyValue given) {
        var first = type.inputs().getFirst();
        var example = type.holdsSecret() || !isValid(first, given) ? PropertyValue.NullValue.NULL : given;
        return "{" + quoted(first.name()) + ": " + of(first.type(), example) + "}";
    }

    private static boolean isValid(Property<?, ?, ?> property, PropertyValue value) {
        return property.rules().stream().allMatch(rule -> rule.violation(value).isEmpty());
    }

    private static String scalar(PropertyType.Scalar<?> type, PropertyValue given) {
        return switch (type.schemaType()) {
            case "string" ->
                NumbersAsText.OF_CONFIG.transformValue(type, given) instanceof PropertyValue.StringValue(String text)
                                && text.length() <= MAX_LENGTH
                        ? quoted(text)
                        : ANY_TEXT;
            case "boolean" -> "true";
            default -> "1";
        };
    }

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }
}
