package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.message.UserMessage;
import java.util.Optional;
import java.util.function.Function;

/** The result of a lookup. */
sealed interface LookupResult<T> {

    /** The resource exists. */
    record Found<T>(T resource) implements LookupResult<T> {}

    /** AWS does not have the resource. */
    record NotFound<T>() implements LookupResult<T> {}

    /**
     * The lookup gave no result: it was skipped, AWS rejected it, or AWS did not respond in time.
     *
     * @param reason the reason; it reads behind a colon
     * @param configurationProblem the problem that the user must solve before any call can succeed
     */
    record Unavailable<T>(String reason, Optional<UserMessage> configurationProblem) implements LookupResult<T> {
        Unavailable(String reason) {
            this(reason, Optional.empty());
        }
    }

    /** Returns the resource. */
    default Optional<T> found() {
        return this instanceof Found<T>(T resource) ? Optional.of(resource) : Optional.empty();
    }

    /** Returns the result after a change of the resource. */
    default LookupResult<T> with(Function<T, T> change) {
        return this instanceof Found<T>(T resource) ? new Found<>(change.apply(resource)) : this;
    }
}
