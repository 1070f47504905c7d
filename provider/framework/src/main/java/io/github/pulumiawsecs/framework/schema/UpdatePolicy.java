package io.github.pulumiawsecs.framework.schema;

/** The effect of a property change on the existing resource. Immutable. */
public sealed interface UpdatePolicy {

    /** Returns whether a change replaces the resource. */
    default boolean replaces() {
        return this instanceof Replace;
    }

    /** A new resource is created, then the old one is deleted: the cloud has no call that changes the property. */
    record Replace() implements UpdatePolicy {
        @Override
        public String toString() {
            return "replace";
        }
    }

    /**
     * The property is changed in place.
     *
     * @param binding sends the new value
     */
    record InPlace(UpdateBinding binding) implements UpdatePolicy {
        @Override
        public String toString() {
            return "in place (" + binding.operations() + ")";
        }
    }

    /** Only the provider uses the property: a change updates the state only, without a call. */
    record ProviderOnly() implements UpdatePolicy {
        @Override
        public String toString() {
            return "provider only";
        }
    }

    /** The property is used at creation only: a later change is ignored. */
    record CreateOnly() implements UpdatePolicy {
        @Override
        public String toString() {
            return "create only";
        }
    }
}
