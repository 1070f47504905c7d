package io.github.pulumiawsecs.provider.taskset.preflight;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The things of one kind that AWS was asked for: each once, until its answer is old. */
final class LookupCache<K, T> {
    private final ConcurrentHashMap<K, AsyncLookup<T>> byName = new ConcurrentHashMap<>();
    private final LookupPolicy patience;

    LookupCache(LookupPolicy patience) {
        this.patience = patience;
    }

    /** Returns the look-up of that name, which is started when there is none; does not wait. */
    AsyncLookup<T> of(K name, Supplier<Optional<T>> question) {
        return byName.compute(
                name,
                (_, before) -> before == null || before.isExpired() ? AsyncLookup.start(patience, question) : before);
    }

    /** Keeps what is known true after a change of our own. */
    void update(K name, UnaryOperator<T> change) {
        byName.computeIfPresent(name, (_, before) -> before.withChange(change).orElse(null));
    }

    void invalidate(K name) {
        byName.remove(name);
    }
}
