package io.github.pulumiawsecs.provider.taskset.preflight;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The lookups of one kind of resource: one call for each name until the result expires. Thread-safe. */
final class LookupCache<K, T> {
    private final ConcurrentHashMap<K, AsyncLookup<T>> byName = new ConcurrentHashMap<>();
    private final LookupCircuitBreaker policy;

    LookupCache(LookupCircuitBreaker policy) {
        this.policy = policy;
    }

    /** Returns the lookup of a name, and starts it when there is none. Does not wait. */
    AsyncLookup<T> of(K name, Supplier<Optional<T>> call) {
        return byName.compute(
                name, (_, before) -> before == null || before.isExpired() ? AsyncLookup.start(policy, call) : before);
    }

    /** Updates a result after a change by this provider. */
    void update(K name, UnaryOperator<T> change) {
        byName.computeIfPresent(name, (_, before) -> before.withChange(change).orElse(null));
    }

    void invalidate(K name) {
        byName.remove(name);
    }
}
