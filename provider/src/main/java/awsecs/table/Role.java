package awsecs.table;

/** Who sets a property and who sees it. */
public enum Role {
    /** The user sets it, the state shows it. */
    INPUT,
    /** The user sets it, AWS never reports it. */
    WRITE_ONLY,
    /** AWS sets it. */
    OUTPUT
}
