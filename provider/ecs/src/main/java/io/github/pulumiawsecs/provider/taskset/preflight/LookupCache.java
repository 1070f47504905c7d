package io.github.pulumiawsecs.provider.taskset.preflight;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The lookups of one kind of resource: one call for each name until the result expires. Thread-safe. */
final class LookupCache<K, T> {
    private final ConcurrentHashMap<K, AsyncLookup<T>> lookups = new ConcurrentHashMap<>();
    private final LookupCircuitBreaker circuitBreaker;

    LookupCache(LookupCircuitBreaker circuitBreaker) {
        this.circuitBreaker = circuitBreaker;
    }

    /** Returns the lookup of a name, and starts it when there is none. Does not wait. */
    AsyncLookup<T> getOrStart(K name, Supplier<Optional<T>> call) {
        return lookups.compute(
                name,
                (_, cached) -> cached == null || cached.isExpired() ? AsyncLookup.start(circuitBreaker, call) : cached);
    }

    /** Updates a result after a change by this provider. */
    void update(K name, UnaryOperator<T> change) {
        lookups.computeIfPresent(name, (_, cached) -> cached.withChange(change).orElse(null));
    }

    /** Returns whether the next lookup of a name uses an earlier result. */
    boolean isCached(K name) {
        var lookup = lookups.get(name);
        return lookup != null && !lookup.isExpired();
    }

    void invalidate(K name) {
        lookups.remove(name);
    }
}
