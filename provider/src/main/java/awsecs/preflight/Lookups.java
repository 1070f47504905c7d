package awsecs.preflight;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The things of one kind that AWS was asked for: each once, until its answer is old. */
final class Lookups<K, T> {
    private final ConcurrentHashMap<K, Lookup<T>> byName = new ConcurrentHashMap<>();
    private final Patience patience;

    Lookups(Patience patience) {
        this.patience = patience;
    }

    /** Returns the look-up of that name, which is started when there is none; does not wait. */
    Lookup<T> of(K name, Supplier<Optional<T>> question) {
        return byName.compute(
                name, (_, before) -> before == null || before.isOld() ? Lookup.start(patience, question) : before);
    }

    /** Keeps what is known true after a change of our own. */
    void learn(K name, UnaryOperator<T> change) {
        byName.computeIfPresent(name, (_, before) -> before.after(change).orElse(null));
    }

    void forget(K name) {
        byName.remove(name);
    }
}
