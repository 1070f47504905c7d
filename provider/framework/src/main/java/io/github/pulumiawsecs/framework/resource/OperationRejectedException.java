package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when the provider rejects an operation, or the rest of it. The message names the reason and the next step for
 * the user.
 */
public final class OperationRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for the user. */
    public OperationRejectedException(UserMessage message) {
        this(message.toString());
    }

    /** Creates an exception with the text of a {@link UserMessage}. */
    OperationRejectedException(String message) {
        super(message);
    }

    /**
     * Returns an exception about invalid inputs, one a line.
     *
     * @param heading the sentence before the failures, without the colon
     * @param failures at least one failure; they show nothing that may be secret
     */
    public static OperationRejectedException ofFailures(String heading, List<CheckFailure> failures) {
        var message =
                failures.stream().map(failure -> "\n  " + failure).collect(Collectors.joining("", heading + ":", ""));
        return new OperationRejectedException(message);
    }
}
