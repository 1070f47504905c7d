package io.github.pulumiawsecs.framework.waiter;

/** Receives the progress of one wait, on the waiting thread. */
public interface WaitListener {

    /** Receives a status line for the user. The waiter limits how often. */
    void onProgress(String status);

    /** Receives one decision of the waiter, for diagnostics. */
    void onDecision(String message);
}
