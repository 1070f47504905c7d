package awsecs.table;

import awsecs.value.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one value must satisfy by itself, whatever else the user writes.
 *
 * @param says what must hold, as it reads after a property's path: "must be between 1 and 65535"
 * @param finding what was found instead, as it reads after that (empty when the value itself shows it); null when the
 *     rule holds. It is given a value of the right kind, plain; a list's or map's elements may still be unknown.
 */
public record Rule(String says, Function<Value, @Nullable String> finding) {

    /** A rule whose value itself shows what is wrong. */
    static Rule that(String says, Predicate<Value> holds) {
        return new Rule(says, value -> holds.test(value) ? null : "");
    }

    /** A rule for strings. */
    static Rule text(String says, Predicate<String> holds) {
        return that(says, value -> !(value instanceof Value.Text(String text)) || holds.test(text));
    }

    /** Returns what must hold and does not, or nothing. */
    public Optional<String> broken(Value plain) {
        return Optional.ofNullable(finding.apply(plain)).map(says::concat);
    }
}
