package io.github.pulumiawsecs.framework.waiter;

/**
 * The result of one poll of an object. Immutable.
 *
 * @param <T> the object
 */
public sealed interface Observation<T> {

    /** The object exists. */
    record Present<T>(T object) implements Observation<T> {}

    /** The object was not found. It may be gone, or the read was stale. */
    record Absent<T>() implements Observation<T> {}
}
