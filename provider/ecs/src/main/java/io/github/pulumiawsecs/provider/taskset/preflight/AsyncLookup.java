package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.SharedCall;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One question to AWS, on a thread of its own; all who want to know wait for the one answer. */
final class AsyncLookup<T> {
    private final LookupPolicy patience;
    private final Instant started;
    private final SharedCall<LookupResult<T>> call;

    private AsyncLookup(LookupPolicy patience, Instant started, SharedCall<LookupResult<T>> call) {
        this.patience = patience;
        this.started = started;
        this.call = call;
    }

    /** Asks, unless AWS was found to be out of reach a short while ago. */
    static <T> AsyncLookup<T> start(LookupPolicy patience, Supplier<Optional<T>> question) {
        SharedCall<LookupResult<T>> call = patience.isUnreachable()
                ? SharedCall.completed(new LookupResult.Unavailable<>("AWS did not answer a short while ago"))
                : new SharedCall<>(CurrentLog.inherit(() -> ask(patience, question))).start("preflight");
        return new AsyncLookup<>(patience, patience.now(), call);
    }

    /** Returns what is known after a change of our own; a question that is still under way is of no use then. */
    Optional<AsyncLookup<T>> withChange(UnaryOperator<T> change) {
        return call.isDone()
                ? Optional.of(new AsyncLookup<>(patience, started, SharedCall.completed(await().with(change))))
                : Optional.empty();
    }

    boolean isExpired() {
        return patience.isExpired(started);
    }

    /**
     * Waits for the answer, as long as it may take.
     *
     * @throws CancellationException when the thread is interrupted; it stays so
     */
    LookupResult<T> await() {
        return call.await(patience.remaining(started), "cancelled during the preflight")
                .orElseGet(() -> {
                    patience.markUnreachable();
                    return new LookupResult.Unavailable<>(
                            "no answer came within " + patience.budget().toSeconds() + " seconds");
                });
    }

    private static <T> LookupResult<T> ask(LookupPolicy patience, Supplier<Optional<T>> question) {
        try {
            return question.get().<LookupResult<T>>map(LookupResult.Found::new).orElseGet(LookupResult.NotFound::new);
        } catch (AwsCallException failure) {
            if (failure.httpStatus().isEmpty()) {
                patience.markUnreachable();
            }
            return new LookupResult.Unavailable<>(String.valueOf(failure.getMessage()));
        } catch (RuntimeException unexpected) {
            return new LookupResult.Unavailable<>(unexpected.toString());
        }
    }
}
