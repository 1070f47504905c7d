package io.github.pulumiawsecs.framework.resource;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call to the cloud's API that failed. Its message has the reason and the next step. */
public abstract class ApiCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it is certain that the call changed nothing. */
    public enum Outcome {
        /** The API rejected the request, or never received it: nothing changed. */
        REJECTED,
        /** The request may have succeeded: the response was lost or late, or reports a fault of the API itself. */
        UNKNOWN
    }

    /** Creates an exception with a message for the user. */
    protected ApiCallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns whether it is certain that the call changed nothing. */
    public abstract Outcome outcome();

    /**
     * Returns the same exception with other texts and without a cause.
     *
     * @param redaction removes the secrets from a text
     */
    public abstract ApiCallException redacted(UnaryOperator<String> redaction);
}
