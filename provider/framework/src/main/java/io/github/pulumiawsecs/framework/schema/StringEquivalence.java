package io.github.pulumiawsecs.framework.schema;

/** The ways in which one thing can be written: by name or by ARN, pinned or floating. */
public interface StringEquivalence {

    /** Only equal strings mean the same. */
    StringEquivalence EXACT = String::equals;

    /** Tells whether both strings name the same thing; must be symmetric. */
    boolean areEquivalent(String one, String other);

    /**
     * Tells whether AWS decides at creation what this string stands for (a task definition without a revision, the
     * platform version LATEST). Whatever AWS reports for it is no drift.
     */
    default boolean isFloating(String text) {
        return false;
    }

    /** Tells whether what {@code floating} stands for may be {@code concrete}: a revision of the family it names. */
    default boolean matchesFloating(String floating, String concrete) {
        return isFloating(floating) && areEquivalent(floating, concrete);
    }
}
