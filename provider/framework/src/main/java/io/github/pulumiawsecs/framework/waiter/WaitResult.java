package io.github.pulumiawsecs.framework.waiter;

/** The result of a wait. Immutable. */
public sealed interface WaitResult {

    /** The condition holds. */
    record Reached() implements WaitResult {}

    /** The object does not exist any more. */
    record Gone() implements WaitResult {}

    /**
     * The condition cannot hold, the deadline passed, the operation was cancelled, or the object cannot be polled.
     *
     * @param reason the reason for the user, with the next step where there is one
     */
    record Failed(String reason) implements WaitResult {}
}
