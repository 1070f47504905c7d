package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one value must satisfy by itself, whatever else the user writes.
 *
 * @param description what must hold, as it reads after a property's path: "must be between 1 and 65535"
 * @param check what was found instead, as it reads after that (empty when the value itself shows it); null when the
 *     rule holds. It is given a value of the right kind, plain; a list's or map's elements may still be unknown.
 */
public record Rule(String description, Function<PropertyValue, @Nullable String> check) {

    /** A rule whose value itself shows what is wrong. */
    public static Rule when(String says, Predicate<PropertyValue> holds) {
        return new Rule(says, value -> holds.test(value) ? null : "");
    }

    /** A rule for strings. */
    public static Rule forString(String says, Predicate<String> holds) {
        return when(says, value -> !(value instanceof PropertyValue.StringValue(String text)) || holds.test(text));
    }

    /** Returns what must hold and does not, or nothing. */
    public Optional<String> violation(PropertyValue plain) {
        return Optional.ofNullable(check.apply(plain)).map(description::concat);
    }
}
