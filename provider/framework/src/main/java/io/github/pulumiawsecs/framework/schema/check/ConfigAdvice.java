package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the right notation to failures of a configuration whose values have another form. */
public final class ConfigAdvice {
    private static final String QUOTE =
            "put the value in quotes: YAML changes numbers, for example those that begin with 0";

    private ConfigAdvice() {}

    /**
     * Returns the failure with a next step, if the notation of the value caused it.
     *
     * @param configuration the configuration as it arrived
     */
    public static CheckFailure advise(
            ObjectType<?, ?> type, PropertyValue.ObjectValue configuration, CheckFailure failure) {
        var value = failure.path().in(ConfigDecoder.decodeStructure(type, configuration));
        return UserMessage.hasNextStep(failure.reason())
                ? failure
                : nextStep(type, failure.path(), value)
                        .map(step -> CheckFailure.withNextStep(failure.path(), failure.reason(), step))
                        .orElse(failure);
    }

    private static Optional<String> nextStep(ObjectType<?, ?> type, PropertyPath path, PropertyValue wrapped) {
        var expected = typeAt(type, path);
        var value = wrapped.withoutOuterWrappers();
        if (expected == null || value.isNull()) {
            return Optional.empty();
        }
        if (expected instanceof PropertyType.Scalar || expected instanceof PropertyType.EnumType) {
            return value instanceof PropertyValue.NumberValue && InputValidator.isText(expected)
                    ? Optional.of(QUOTE)
                    : Optional.empty();
        }
        return InputValidator.isOfType(expected, value)
                ? Optional.empty()
                : listOf(type, path, value)
                        .or(() -> Optional.of("write "
                                + NotationExample.of(
                                        expected, wrapped.hasSecret() ? PropertyValue.NullValue.NULL : value)));
    }

    /** Several objects in place of one: another property may accept the list. */
    private static Optional<String> listOf(ObjectType<?, ?> type, PropertyPath path, PropertyValue value) {
        return value instanceof PropertyValue.ArrayValue
                        && typeAt(type, path.parent()) instanceof ObjectType<?, ?> owner
                ? owner.inputs().stream()
                        .filter(property -> property.type() instanceof PropertyType.ListType<?> list
                                && list.element().equals(typeAt(type, path)))
                        .findFirst()
                        .map(property -> "use " + property.name())
                : Optional.empty();
    }

    private static @Nullable PropertyType<?> typeAt(ObjectType<?, ?> root, PropertyPath path) {
        PropertyType<?> type = root;
        for (var segment : path.segments()) {
            type = type == null ? null : child(type, segment);
        }
        return type;
    }

    private static @Nullable PropertyType<?> child(PropertyType<?> type, PropertyPath.Segment segment) {
        return switch (segment) {
            case PropertyPath.Field(String name)
            when type instanceof ObjectType<?, ?> object -> {
                var property = object.property(name);
                yield property == null ? null : property.type();
            }
            case PropertyPath.Field _ when type instanceof PropertyType.StringMap -> PropertyType.STRING;
            case PropertyPath.Index _ when type instanceof PropertyType.ListType<?> list -> list.element();
            default -> null;
        };
    }
}
