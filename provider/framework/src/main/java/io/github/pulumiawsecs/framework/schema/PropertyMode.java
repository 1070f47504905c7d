package io.github.pulumiawsecs.framework.schema;

/** Who sets a property and who sees it. */
public enum PropertyMode {
    /** The user sets it, the state shows it. */
    INPUT,
    /** The user sets it, AWS never reports it. */
    WRITE_ONLY,
    /** AWS sets it. */
    OUTPUT
}
