package io.github.pulumiawsecs.framework.schema;

/** Who sets a property and who reports it. */
public enum PropertyMode {
    /** The user sets it, the state contains it. */
    INPUT,
    /** The user sets it, the cloud never reports it. */
    WRITE_ONLY,
    /** The cloud sets it. */
    OUTPUT
}
