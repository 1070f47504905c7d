package io.github.pulumiawsecs.framework.schema;

/** Which different strings refer to the same thing: by name or by identifier, pinned or floating. Stateless. */
public interface StringEquivalence {

    /** Only equal strings mean the same. */
    StringEquivalence EXACT = String::equals;

    /** Tells whether both strings refer to the same thing; must be symmetric. */
    boolean areEquivalent(String one, String other);

    /**
     * Tells whether the cloud resolves the string at creation, such as a name without a version or a version LATEST. The
     * value that it resolves to is no drift.
     */
    default boolean isFloating(String text) {
        return false;
    }

    /** Tells whether {@code floating} may resolve to {@code concrete}, such as a version of the thing that it names. */
    default boolean matchesFloating(String floating, String concrete) {
        return isFloating(floating) && areEquivalent(floating, concrete);
    }
}
