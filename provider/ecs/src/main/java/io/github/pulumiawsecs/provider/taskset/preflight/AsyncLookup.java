package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.SharedCall;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One lookup, which runs on a virtual thread of its own. Thread-safe. */
final class AsyncLookup<T> {
    private static final String SUBJECT = "preflight";

    private static final String CANCELLED = "cancelled during the preflight";

    private final LookupCircuitBreaker circuitBreaker;
    private final Deadline timeLimit;
    private final Deadline expiry;
    private final SharedCall<LookupResult<T>> call;

    private AsyncLookup(LookupCircuitBreaker circuitBreaker, Deadline expiry, SharedCall<LookupResult<T>> call) {
        this.circuitBreaker = circuitBreaker;
        this.expiry = expiry;
        this.call = call;
        timeLimit = circuitBreaker.timeLimit();
    }

    /** Starts a lookup, unless AWS was unreachable a moment ago. */
    static <T> AsyncLookup<T> start(LookupCircuitBreaker circuitBreaker, Supplier<Optional<T>> lookup) {
        SharedCall<LookupResult<T>> call = circuitBreaker.isUnreachable()
                ? SharedCall.completed(new LookupResult.Unavailable<>("AWS was unreachable a moment ago"))
                : new SharedCall<>(CurrentLog.inherit(() -> run(circuitBreaker, lookup)))
                        .start(circuitBreaker.sleeper(), "preflight");
        return new AsyncLookup<>(circuitBreaker, circuitBreaker.expiry(), call);
    }

    /** Returns the lookup after a change by this provider; empty when the result would be from before the change. */
    Optional<AsyncLookup<T>> withChange(UnaryOperator<T> change) {
        return call.isDone()
                ? Optional.of(new AsyncLookup<>(circuitBreaker, expiry, SharedCall.completed(result().with(change))))
                : Optional.empty();
    }

    boolean isExpired() {
        return expiry.hasPassed();
    }

    /**
     * Waits for the result within the budget. The time limit or the cancellation of the current operation ends the wait
     * earlier, without a result.
     *
     * @throws CancellationException when the thread of no operation is interrupted; it stays so
     */
    LookupResult<T> await() {
        return call.isDone()
                ? result()
                : CurrentOperation.get().map(this::await).orElseGet(this::awaitWithinBudget);
    }

    private LookupResult<T> await(OperationContext operation) {
        var cancellation = operation.cancellation();
        try {
            cancellation.enterWait();
            var remaining = operation.deadline().remaining();
            return remaining.compareTo(timeLimit.remaining()) < 0
                    ? await(remaining)
                            .orElseGet(() -> new LookupResult.Unavailable<>("the time limit (customTimeouts) passed"))
                    : awaitWithinBudget();
        } catch (InterruptedException | CancellationException _) {
            return new LookupResult.Unavailable<>("the operation was cancelled");
        } finally {
            cancellation.exitWait();
        }
    }

    private LookupResult<T> awaitWithinBudget() {
        return await(timeLimit.remaining()).orElseGet(() -> {
            circuitBreaker.markUnreachable();
            return new LookupResult.Unavailable<>(
                    "AWS did not respond within " + circuitBreaker.budget().toSeconds() + " seconds");
        });
    }

    private Optional<LookupResult<T>> await(Duration limit) {
        return call.await(circuitBreaker.sleeper(), limit, CANCELLED);
    }

    /** Returns the result of a lookup that is done. */
    private LookupResult<T> result() {
        return call.await(CANCELLED);
    }

    private static <T> LookupResult<T> run(LookupCircuitBreaker circuitBreaker, Supplier<Optional<T>> lookup) {
        try {
            return lookup.get().<LookupResult<T>>map(LookupResult.Found::new).orElseGet(LookupResult.NotFound::new);
        } catch (AwsCallException failure) {
            if (failure.httpStatus().isEmpty()) {
                circuitBreaker.markUnreachable();
            }
            return new LookupResult.Unavailable<>(
                    String.valueOf(failure.getMessage()), failure.configurationProblem(SUBJECT));
        } catch (RuntimeException unexpected) {
            return new LookupResult.Unavailable<>(unexpected.toString());
        }
    }
}
