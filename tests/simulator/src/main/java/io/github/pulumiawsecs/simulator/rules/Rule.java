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

/** A documented rule about a request or a part of one. AWS names one broken rule at a time, and so does this. */
@FunctionalInterface
public interface Rule<T> {

    /** The refusal, if the rule is broken by a caller whose home is that. */
    Optional<AwsError> violation(T value, AccountAndRegion home);

    /**
     * Insists on the rule.
     *
     * @throws AwsError when it is broken
     */
    default void check(T value, AccountAndRegion home) {
        violation(value, home).ifPresent(error -> {
            throw error;
        });
    }

    /** A rule that the value alone decides; the message says it. */
    static <T> Rule<T> when(String message, Predicate<T> holds) {
        return whenInScope(message, (value, home) -> holds.test(value));
    }

    /** A rule that depends on the caller's account, region or partition as well. */
    static <T> Rule<T> whenInScope(String message, BiPredicate<T, AccountAndRegion> holds) {
        return (value, home) ->
                holds.test(value, home) ? Optional.empty() : Optional.of(AwsError.invalidParameter(message));
    }

    /** All of them, in this order. */
    @SafeVarargs
    static <T> Rule<T> all(Rule<T>... rules) {
        return (value, home) -> {
            for (Rule<T> rule : rules) {
                Optional<AwsError> error = rule.violation(value, home);
                if (error.isPresent()) {
                    return error;
                }
            }
            return Optional.empty();
        };
    }

    /** A member that must be there, and not be blank. */
    static <T> Rule<T> required(String member, Function<T, @Nullable String> of) {
        return when(member + " can not be blank.", value -> !Members.isBlank(of.apply(value)));
    }

    /** A member that is one of a few words, where it is given. */
    static <T> Rule<T> oneOf(String member, Function<T, @Nullable String> of, String... words) {
        List<String> known = List.of(words);
        return when(member + " should be one of [" + String.join(",", words) + "]", value -> {
            String given = of.apply(value);
            return given == null || known.contains(given);
        });
    }

    /** A member that is a number in a range, where it is given. */
    static <T> Rule<T> between(String member, double least, double most, Function<T, ? extends @Nullable Number> of) {
        String range = String.format("%.0f and %.0f", least, most);
        return when(member + " must be between " + range + ".", value -> {
            Number given = of.apply(value);
            return given == null || (given.doubleValue() >= least && given.doubleValue() <= most);
        });
    }

    /** A list that has at most so many items. */
    static <T, P> Rule<T> atMost(int most, String member, Function<T, @Nullable List<P>> of) {
        return when(
                member + " can have at most " + most + (most == 1 ? " item." : " items."),
                value -> Members.orEmpty(of.apply(value)).size() <= most);
    }

    /** The rule for a part, where the part is given. */
    static <T, P> Rule<T> member(Function<T, @Nullable P> of, Rule<P> rule) {
        return (value, home) -> Stream.ofNullable(of.apply(value))
                .flatMap(part -> rule.violation(part, home).stream())
                .findFirst();
    }

    /** The rule for each item of a list. */
    static <T, P> Rule<T> each(Function<T, @Nullable List<P>> of, Rule<P> rule) {
        return (value, home) -> Members.orEmpty(of.apply(value)).stream()
                .map(Objects::requireNonNull)
                .flatMap(item -> rule.violation(item, home).stream())
                .findFirst();
    }
}
