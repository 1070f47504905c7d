package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One question to AWS, on a thread of its own; all who want to know wait for the one answer. */
final class AsyncLookup<T> {
    private final LookupPolicy patience;
    private final Instant started;
    private final FutureTask<LookupResult<T>> task;

    private AsyncLookup(LookupPolicy patience, Instant started, FutureTask<LookupResult<T>> task) {
        this.patience = patience;
        this.started = started;
        this.task = task;
    }

    /** Asks, unless AWS was found to be out of reach a short while ago. */
    static <T> AsyncLookup<T> start(LookupPolicy patience, Supplier<Optional<T>> question) {
        var task = new FutureTask<>(() -> ask(patience, question));
        if (patience.isUnreachable()) {
            task = new FutureTask<>(() -> new LookupResult.Unavailable<>("AWS did not answer a short while ago"));
            task.run();
        } else {
            Thread.ofVirtual().name("preflight").start(task);
        }
        return new AsyncLookup<>(patience, patience.now(), task);
    }

    /** Returns what is known after a change of our own; a question that is still under way is of no use then. */
    Optional<AsyncLookup<T>> withChange(UnaryOperator<T> change) {
        if (!task.isDone()) {
            return Optional.empty();
        }
        var known = new FutureTask<>(() -> task.get().with(change));
        known.run();
        return Optional.of(new AsyncLookup<>(patience, started, known));
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
        try {
            return task.get(patience.remaining(started).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            patience.markUnreachable();
            return new LookupResult.Unavailable<>(
                    "no answer came within " + patience.budget().toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new LookupResult.Unavailable<>(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("cancelled while the account was looked at");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private static <T> LookupResult<T> ask(LookupPolicy patience, Supplier<Optional<T>> question) {
        try {
            return question.get().<LookupResult<T>>map(LookupResult.Found::new).orElseGet(LookupResult.NotFound::new);
        } catch (AwsCallException failure) {
            if (failure.httpStatus().isEmpty()) {
                patience.markUnreachable();
            }
            return new LookupResult.Unavailable<>(String.valueOf(failure.getMessage()));
        }
    }
}
