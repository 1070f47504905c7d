package io.github.pulumiawsecs.framework.resource;

/**
 * Thrown when the provider rejects an operation, or the rest of it. The message names the reason and the next step for
 * the user.
 */
public final class OperationRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String redactedMessage;

    /** Creates an exception whose message shows nothing that may be secret. */
    public OperationRejectedException(String message) {
        this(message, message);
    }

    /**
     * Creates an exception whose message may show secrets.
     *
     * @param redactedMessage the message to show when the operation had secret arguments
     */
    public OperationRejectedException(String message, String redactedMessage) {
        super(message);
        this.redactedMessage = redactedMessage;
    }

    /** Returns the same exception without anything that may be secret. */
    public OperationRejectedException redacted() {
        return new OperationRejectedException(redactedMessage);
    }
}
