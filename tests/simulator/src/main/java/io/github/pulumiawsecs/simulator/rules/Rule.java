package io.github.pulumiawsecs.simulator.rules;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.shape.Members;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A documented rule on a request or a member. Like AWS, rules report one violation at a time. Immutable. */
@FunctionalInterface
public interface Rule<T> {

    /** Returns the error if {@code value} violates the rule for a caller in {@code scope}. */
    Optional<AwsError> violation(T value, AccountAndRegion scope);

    /**
     * Checks the rule.
     *
     * @throws AwsError if {@code value} violates the rule
     */
    default void check(T value, AccountAndRegion scope) {
        violation(value, scope).ifPresent(error -> {
            throw error;
        });
    }

    /** Returns a rule that depends on the value only; {@code message} is AWS's message. */
    static <T> Rule<T> when(String message, Predicate<T> isValid) {
        return whenInScope(message, (value, scope) -> isValid.test(value));
    }

    /** Returns a rule that depends on the caller's account, region or partition, too. */
    static <T> Rule<T> whenInScope(String message, BiPredicate<T, AccountAndRegion> isValid) {
        return (value, scope) ->
                isValid.test(value, scope) ? Optional.empty() : Optional.of(AwsError.invalidParameter(message));
    }

    /** Returns a rule that checks the rules in this order. */
    @SafeVarargs
    static <T> Rule<T> all(Rule<T>... rules) {
        return (value, scope) -> {
            for (Rule<T> rule : rules) {
                Optional<AwsError> error = rule.violation(value, scope);
                if (error.isPresent()) {
                    return error;
                }
            }
            return Optional.empty();
        };
    }

    /** Returns the rule that a member is required and not blank. */
    static <T> Rule<T> required(String member, Function<T, @Nullable String> getter) {
        return when(member + " can not be blank.", value -> !Members.isBlank(getter.apply(value)));
    }

    /** Returns the rule that a member, if present, is one of {@code values}. */
    static <T> Rule<T> oneOf(String member, Function<T, @Nullable String> getter, String... values) {
        List<String> allowed = List.of(values);
        return when(member + " should be one of [" + String.join(",", values) + "]", value -> {
            String item = getter.apply(value);
            return item == null || allowed.contains(item);
        });
    }

    /** Returns the rule that a member, if present, is a number from {@code min} to {@code max}. */
    static <T> Rule<T> between(String member, double min, double max, Function<T, ? extends @Nullable Number> getter) {
        String range = String.format("%.0f and %.0f", min, max);
        return when(member + " must be between " + range + ".", value -> {
            Number number = getter.apply(value);
            return number == null || (number.doubleValue() >= min && number.doubleValue() <= max);
        });
    }

    /** Returns the rule that a list has at most {@code max} items. */
    static <T, P> Rule<T> atMost(int max, String member, Function<T, @Nullable List<P>> getter) {
        return when(
                member + " can have at most " + max + (max == 1 ? " item." : " items."),
                value -> Members.orEmpty(getter.apply(value)).size() <= max);
    }

    /** Returns a rule that applies {@code rule} to a member, if present. */
    static <T, P> Rule<T> member(Function<T, @Nullable P> getter, Rule<P> rule) {
        return (value, scope) -> Stream.ofNullable(getter.apply(value))
                .flatMap(part -> rule.violation(part, scope).stream())
                .findFirst();
    }

    /** Returns a rule that applies {@code rule} to each item of a list. */
    static <T, P> Rule<T> each(Function<T, @Nullable List<P>> getter, Rule<P> rule) {
        return (value, scope) -> Members.orEmpty(getter.apply(value)).stream()
                .map(Objects::requireNonNull)
                .flatMap(item -> rule.violation(item, scope).stream())
                .findFirst();
    }
}
