package io.github.pulumiawsecs.framework.schema;

/** Decides which strings refer to the same resource: by name or by identifier, pinned or floating. Stateless. */
public interface StringEquivalence {

    /** Only equal strings are equivalent. */
    StringEquivalence EXACT = String::equals;

    /** Returns whether both strings refer to the same resource; must be symmetric. */
    boolean areEquivalent(String one, String other);

    /**
     * Returns whether the cloud resolves the string at creation, such as a name without a version or a version LATEST.
     * The value that it resolves to is no drift.
     */
    default boolean isFloating(String text) {
        return false;
    }

    /** Returns whether {@code floating} may resolve to {@code concrete}, such as a name to one of its versions. */
    default boolean matchesFloating(String floating, String concrete) {
        return isFloating(floating) && areEquivalent(floating, concrete);
    }
}
