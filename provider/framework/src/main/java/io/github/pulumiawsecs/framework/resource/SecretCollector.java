package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the secret strings and numbers inside values. The option of an enum is a word of many messages, so only its
 * quotation is secret, as in {@code (got "EC2")}.
 *
 * @param found receives the strings
 */
record SecretCollector(Set<String> found) {
    /** Smaller numbers are part of many messages: counts, ports, durations. */
    private static final double MIN_NUMBER = 10_000;

    /** Shorter credentials, such as "test", are placeholders for simulators and words of many messages. */
    private static final int MIN_CREDENTIAL_LENGTH = 8;

    /** Adds the secrets in {@code object}. */
    void collect(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        object.fields().forEach((name, field) -> collectField(type.property(name), field, false));
    }

    /** @param property null for a field that the schema does not have */
    private void collectField(@Nullable Property<?, ?, ?> property, PropertyValue field, boolean isSecret) {
        boolean isPlaceholder = property != null
                && property.isSecret()
                && field.unwrapped() instanceof PropertyValue.StringValue(String text)
                && text.length() < MIN_CREDENTIAL_LENGTH;
        if (!isPlaceholder) {
            collect(property == null ? null : property.type(), field, isSecret);
        }
    }

    /** @param type null for a value that the schema does not have */
    private void collect(@Nullable PropertyType<?> type, PropertyValue value, boolean isSecret) {
        switch (value) {
            case PropertyValue.SecretValue(PropertyValue inner) -> collect(type, inner, true);
            case PropertyValue.OutputValue output ->
                output.value().ifPresent(inner -> collect(type, inner, isSecret || output.secret()));
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) ->
                fields.forEach((name, field) -> collectField(
                        type instanceof ObjectType<?, ?> object ? object.property(name) : null, field, isSecret));
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                items.forEach(item ->
                        collect(type instanceof PropertyType.ListType<?> list ? list.element() : null, item, isSecret));
            case PropertyValue.StringValue(String text) -> {
                if (isSecret) {
                    found.add(type instanceof PropertyType.EnumType ? '"' + text + '"' : text);
                }
            }
            case PropertyValue.NumberValue(double number) -> {
                if (isSecret && Math.abs(number) >= MIN_NUMBER) {
                    found.add(ValueFormatter.format(number));
                }
            }
            case PropertyValue.NullValue _,
                    PropertyValue.BoolValue _,
                    PropertyValue.UnknownValue _,
                    PropertyValue.OpaqueValue _ -> {}
        }
    }
}
