package io.github.pulumiawsecs.provider.taskset.preflight;

import java.util.Optional;
import java.util.function.Function;

/** What came back when AWS was asked for a thing. */
sealed interface LookupResult<T> {

    /** There it is. */
    record Found<T>(T thing) implements LookupResult<T> {}

    /** AWS says that there is no such thing. */
    record NotFound<T>() implements LookupResult<T> {}

    /**
     * Nobody knows: AWS was not asked, refused to say, or did not answer in time.
     *
     * @param reason as it reads behind a colon
     */
    record Unavailable<T>(String reason) implements LookupResult<T> {}

    /** Returns what was found. */
    default Optional<T> found() {
        return this instanceof Found<T>(T thing) ? Optional.of(thing) : Optional.empty();
    }

    /** Returns the same answer about what {@code change} makes of the thing. */
    default LookupResult<T> with(Function<T, T> change) {
        return this instanceof Found<T>(T thing) ? new Found<>(change.apply(thing)) : this;
    }
}
