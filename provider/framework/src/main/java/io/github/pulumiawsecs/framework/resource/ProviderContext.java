package io.github.pulumiawsecs.framework.resource;

/** What a configured provider gives to its resources and functions. */
public interface ProviderContext extends AutoCloseable {
    /** Releases what the context holds. Called when another configuration replaces it. */
    @Override
    default void close() {}
}
