package io.github.pulumiawsecs.framework.schema;

/** What a change of a property does to the existing resource. Immutable. */
public sealed interface UpdatePolicy {

    /** A new resource is created, then the old one is deleted: the cloud has no call that changes the property. */
    UpdatePolicy REPLACE = new Replace();

    /** Only the provider uses the property: a change goes into the state, without a call. */
    UpdatePolicy PROVIDER_ONLY = new ProviderOnly();

    /** The property matters at creation only: a later change is no difference. */
    UpdatePolicy CREATE_ONLY = new CreateOnly();

    /** Tells whether a change replaces the resource. */
    default boolean replaces() {
        return this instanceof Replace;
    }

    /** See {@link #REPLACE}. */
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

    /** See {@link #PROVIDER_ONLY}. */
    record ProviderOnly() implements UpdatePolicy {
        @Override
        public String toString() {
            return "provider only";
        }
    }

    /** See {@link #CREATE_ONLY}. */
    record CreateOnly() implements UpdatePolicy {
        @Override
        public String toString() {
            return "create only";
        }
    }
}
