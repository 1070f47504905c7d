package io.github.pulumiawsecs.framework.rpc;

/** The optional features of the engine, as its last Handshake states them. Thread-safe. */
final class EngineFeatures {
    /** An engine without Handshake is too old for the feature. */
    private volatile boolean refreshesBeforeUpdate;

    void recordRefreshesBeforeUpdate(boolean supported) {
        refreshesBeforeUpdate = supported;
    }

    /** Returns whether the engine reads the resources that ask for it at the start of each command. */
    boolean refreshesBeforeUpdate() {
        return refreshesBeforeUpdate;
    }
}
