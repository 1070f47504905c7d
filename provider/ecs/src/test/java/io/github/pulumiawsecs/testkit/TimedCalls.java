package io.github.pulumiawsecs.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs calls at the same time, each on a virtual thread, and measures them. Used by one thread. */
public final class TimedCalls {
    private final Map<String, CompletableFuture<Result>> calls = new LinkedHashMap<>();

    private volatile Instant start = Instant.MIN;

    /**
     * The end of a call.
     *
     * @param failure the exception of the call; null if it succeeded
     * @param isInterrupted whether the thread was interrupted at the end
     */
    public record Result(Duration elapsed, @Nullable Throwable failure, boolean isInterrupted) {}

    /** The ends of all calls, by name. */
    public record Results(Map<String, Result> all) {
        /** Returns the end of a call. */
        public Result of(String name) {
            return Objects.requireNonNull(all.get(name), name);
        }

        /** Returns the exception of a call, which must have failed. */
        public Throwable failure(String name) {
            return Objects.requireNonNull(of(name).failure(), name);
        }
    }

    /** Measures all running calls from now. */
    public void restart() {
        start = Instant.now();
    }

    /** Starts a call. */
    public void start(String name, Callable<?> call) {
        var result = new CompletableFuture<Result>();
        calls.put(name, result);
        Thread.ofVirtual().start(() -> {
            var begin = Instant.now();
            Throwable failure = null;
            try {
                var _ = call.call();
            } catch (Throwable e) {
                failure = e;
            }
            result.complete(new Result(
                    Duration.between(start.isAfter(begin) ? start : begin, Instant.now()),
                    failure,
                    Thread.currentThread().isInterrupted()));
        });
    }

    /**
     * Waits for all calls.
     *
     * @throws AssertionError if a call has not ended after 20 seconds
     */
    public Results await() throws InterruptedException, ExecutionException {
        var results = new LinkedHashMap<String, Result>();
        for (var call : calls.entrySet()) {
            try {
                results.put(call.getKey(), call.getValue().get(20, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                throw new AssertionError(call.getKey() + " does not end", e);
            }
        }
        return new Results(results);
    }
}
