package io.github.pulumiawsecs.framework.schema;

/** Whether a property is an input or an output: who sets it, and who reports it. */
public enum PropertyDirection {
    /** The user sets it, the state contains it. */
    INPUT,
    /** The user sets it, the cloud never reports it. */
    WRITE_ONLY,
    /** The cloud sets it. */
    OUTPUT
}
