package io.github.pulumiawsecs.simulator.model;

/** The status of a task set, as in the ECS API reference. */
public enum TaskSetStatus {
    /** Serves production traffic. */
    PRIMARY,
    /** Does not serve production traffic. */
    ACTIVE,
    /** Is deleted; its tasks are stopping. */
    DRAINING
}
