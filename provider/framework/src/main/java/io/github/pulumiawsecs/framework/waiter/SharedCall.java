package io.github.pulumiawsecs.framework.waiter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A call that runs once, in the background. Any number of threads wait for its result. An interrupt ends the
 * wait of one thread, not the call. Thread-safe.
 */
public final class SharedCall<T> {
    private final FutureTask<T> task;

    /** Creates a call that {@link #start} runs. */
    public SharedCall(Supplier<T> call) {
        task = new FutureTask<>(call::get);
    }

    /** Returns a call that has completed with {@code result}. */
    public static <T> SharedCall<T> completed(T result) {
        var call = new SharedCall<>(() -> result);
        call.task.run();
        return call;
    }

    /**
     * Starts the call. Further starts have no effect.
     *
     * @param threadName the name of the virtual thread
     */
    public SharedCall<T> start(Sleeper sleeper, String threadName) {
        sleeper.start(threadName, task);
        return this;
    }

    /** Returns whether the call has completed, with a result or an exception. */
    public boolean isDone() {
        return task.isDone();
    }

    /**
     * Waits for the result. Rethrows the exception that the call threw.
     *
     * @param onInterrupt the message of the exception when the current thread is interrupted
     * @throws CancellationException when the current thread is interrupted; its interrupt flag is set again
     */
    public T await(String onInterrupt) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw Interrupts.cancelled(onInterrupt, e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    /**
     * Waits for the result. Rethrows the exception that the call threw.
     *
     * @param sleeper waits for the call ({@link Sleeper#await})
     * @param onInterrupt the message of the exception when the current thread is interrupted
     * @return the result, empty when the call has not completed within {@code limit}
     * @throws CancellationException when the current thread is interrupted; its interrupt flag is set again
     */
    public Optional<T> await(Sleeper sleeper, Duration limit, String onInterrupt) {
        try {
            if (!sleeper.await(task, limit)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            throw Interrupts.cancelled(onInterrupt, e);
        }
        return Optional.of(await(onInterrupt));
    }

    private static RuntimeException unchecked(ExecutionException thrown) {
        return switch (thrown.getCause()) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(thrown);
        };
    }
}
