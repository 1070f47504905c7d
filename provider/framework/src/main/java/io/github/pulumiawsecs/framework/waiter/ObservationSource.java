package io.github.pulumiawsecs.framework.waiter;

import java.util.Optional;

/**
 * Polls one object at the pace of the source. Belongs to one wait and need not be thread-safe.
 *
 * @param <T> the object
 */
@FunctionalInterface
public interface ObservationSource<T> {

    /**
     * Waits for the next observation. May throw unchecked exceptions, which {@link PollErrorClassifier} classifies.
     *
     * @return the observation, empty when the deadline passed first
     * @throws InterruptedException when the thread is interrupted
     */
    Optional<Observation<T>> next(Deadline deadline) throws InterruptedException;
}
