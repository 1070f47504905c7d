package io.github.pulumiawsecs.framework.waiter;

/** Classifies the exceptions of an {@link ObservationSource}. Thread-safe: all waits of a {@link Waiter} share it. */
@FunctionalInterface
public interface PollErrorClassifier {

    /** The reaction of the waiter to an exception. */
    enum Reaction {
        /** Continue to poll. */
        RETRY,
        /** End the wait as failed, with the message of the exception. */
        FAIL,
        /** Rethrow the exception: it is a bug. */
        RETHROW
    }

    /** Returns the reaction to an exception. */
    Reaction classify(RuntimeException error);
}
