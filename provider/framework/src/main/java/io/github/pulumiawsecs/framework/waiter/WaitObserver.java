package io.github.pulumiawsecs.framework.waiter;

/** Receives the progress of one wait, on the waiting thread. */
public interface WaitObserver {

    /** Receives a status line for the user. The waiter limits how often. */
    void progress(String status);

    /** Receives one decision of the waiter, for diagnostics. */
    void decision(String message);
}
