package awsecs.table;

/** The ways in which one thing can be written: by name or by ARN, pinned or floating. */
public interface Spelling {

    /** Only equal strings mean the same. */
    Spelling LITERAL = String::equals;

    /** Tells whether both strings name the same thing; must be symmetric. */
    boolean same(String one, String other);

    /**
     * Tells whether AWS decides at creation what this string stands for (a task definition without a revision, the
     * platform version LATEST). Whatever AWS reports for it is no drift.
     */
    default boolean floats(String text) {
        return false;
    }

    /** Tells whether what {@code floating} stands for may be {@code concrete}: a revision of the family it names. */
    default boolean mayStandFor(String floating, String concrete) {
        return floats(floating) && same(floating, concrete);
    }
}
