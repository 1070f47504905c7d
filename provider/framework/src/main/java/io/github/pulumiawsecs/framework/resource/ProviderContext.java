package io.github.pulumiawsecs.framework.resource;

/**
 * The shared objects that a configured provider gives to its resources and functions, such as clients. Implementations
 * are thread-safe.
 */
public interface ProviderContext extends AutoCloseable {
    /** Releases the resources of the context. Called when another configuration replaces it. */
    @Override
    default void close() {}
}
