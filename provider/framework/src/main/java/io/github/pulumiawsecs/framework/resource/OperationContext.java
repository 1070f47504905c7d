package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.waiter.Cancellation;
import io.github.pulumiawsecs.framework.waiter.Deadline;

/**
 * The environment of one operation that may take long. Thread-safe.
 *
 * @param log the log of the resource
 * @param deadline the time limit of the whole operation
 * @param cancellation ends the waits of the operation early
 */
public record OperationContext(Log log, Deadline deadline, Cancellation cancellation) {

    /** Returns the same environment with another log. */
    public OperationContext withLog(Log other) {
        return new OperationContext(other, deadline, cancellation);
    }

    /**
     * Throws if the operation must not begin a change. Call it before the operation changes anything.
     *
     * @throws OperationRejectedException when the operation was cancelled, or its time limit has passed
     */
    public void throwIfEnded() {
        if (cancellation.isCancelled()) {
            throw new OperationRejectedException(
                    new UserMessage("operation", "was cancelled before it changed anything", "run the command again"));
        }
        if (deadline.hasPassed()) {
            throw new OperationRejectedException(new UserMessage(
                    "operation",
                    "reached its time limit (customTimeouts) before it changed anything",
                    "check the network or raise customTimeouts, and run the command again"));
        }
    }
}
