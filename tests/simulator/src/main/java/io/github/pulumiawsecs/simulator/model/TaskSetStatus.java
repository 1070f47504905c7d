package io.github.pulumiawsecs.simulator.model;

/** The status of a task set, with the meanings that the ECS API reference gives. */
public enum TaskSetStatus {
    /** It serves production traffic. */
    PRIMARY,
    /** It does not serve production traffic. */
    ACTIVE,
    /** Its tasks are being stopped. */
    DRAINING
}
