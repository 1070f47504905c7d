package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for one value, independent of all others. Immutable.
 *
 * @param description the rule, as it reads after a property's path: "must be between 1 and 65535"
 * @param check returns null if the rule holds, else the text to append to the description (empty if the value itself
 *     shows the violation). The value has the property's type and no wrappers; elements of a list or map may be
 *     unknown.
 */
public record Rule(String description, Function<PropertyValue, @Nullable String> check) {

    /** Returns a rule whose description is the whole violation. */
    public static Rule when(String description, Predicate<PropertyValue> holds) {
        return new Rule(description, value -> holds.test(value) ? null : "");
    }

    /**
     * Returns a rule whose description does not state how to satisfy it.
     *
     * @param nextStep as in {@link UserMessage}
     */
    public static Rule withNextStep(String description, String nextStep, Predicate<PropertyValue> holds) {
        return new Rule(description, value -> holds.test(value) ? null : ". " + UserMessage.nextSentence(nextStep));
    }

    /** Returns a rule for strings; it holds for every other value. */
    public static Rule forString(String description, Predicate<String> holds) {
        return when(
                description, value -> !(value instanceof PropertyValue.StringValue(String text)) || holds.test(text));
    }

    /** Returns the rule with its details if {@code unwrapped} breaks it. */
    public Optional<String> violation(PropertyValue unwrapped) {
        return Optional.ofNullable(check.apply(unwrapped)).map(description::concat);
    }
}
