package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.waiter.Cancellation;

/** The provider will not do what was asked, or not the rest of it; the message says why and what to do instead. */
public final class OperationRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String redacted;

    /** @param message shows nothing that may be secret */
    public OperationRejectedException(String message) {
        this(message, message);
    }

    /** @param discreet the message when what it shows is secret */
    public OperationRejectedException(String message, String discreet) {
        super(message);
        this.redacted = discreet;
    }

    /** Goes on, unless somebody cancelled before anything was done. */
    public static void throwIfCancelled(Cancellation patience) {
        if (patience.isCancelled()) {
            throw new OperationRejectedException("cancelled before anything was done");
        }
    }

    /** Returns the same without anything that may be secret. */
    public OperationRejectedException redacted() {
        return new OperationRejectedException(redacted);
    }
}
