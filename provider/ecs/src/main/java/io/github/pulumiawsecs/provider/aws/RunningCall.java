package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.DurationFormat;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that one thread makes for an operation, with the SDK's retries. It ends soon after the time limit of the operation
 * and soon after its cancellation. A call that changes something gets more time, because the outcome of an interrupted one
 * is unknown. Thread-safe.
 */
final class RunningCall {
    /** How long a call may run after the time limit or the cancellation of its operation. */
    private static final Duration READ_GRACE = Duration.ofSeconds(2);

    private static final Duration WRITE_GRACE = Duration.ofSeconds(7);

    private static final Duration FIRST_STATUS = Duration.ofSeconds(3);
    private static final Duration STATUS_INTERVAL = Duration.ofSeconds(5);

    private static final ScopedValue<RunningCall> CURRENT = ScopedValue.newInstance();

    private final AwsOperation<?> operation;
    private final String subject;
    private final OperationContext context;
    private final Thread caller = Thread.currentThread();
    private final Deadline start = Deadline.of(Sleeper.system(), Duration.ZERO);
    private boolean isSent;
    private boolean isPausing;
    private boolean isThrottled;
    private boolean hasEnded;
    private boolean isInterrupted;
    private Duration nextStatus = FIRST_STATUS;

    /** @param isSent whether the request was sent already, by another thread */
    RunningCall(AwsOperation<?> operation, String subject, OperationContext context, boolean isSent) {
        this.operation = operation;
        this.subject = subject;
        this.context = context;
        this.isSent = isSent;
    }

    /** Returns the call of this operation that the current thread makes. */
    static Optional<RunningCall> current(String operation) {
        return CURRENT.isBound() && CURRENT.get().operation.name().equals(operation)
                ? Optional.of(CURRENT.get())
                : Optional.empty();
    }

    /** Makes the call on the thread that created this object. */
    <T> T run(Supplier<T> call) {
        try {
            return ScopedValue.where(CURRENT, this).call(call::get);
        } catch (CancellationException e) {
            if (end()) {
                throw failure(e);
            }
            throw e;
        } catch (AwsCallException e) {
            if (end() && e.httpStatus().isEmpty()) {
                throw failure(e);
            }
            throw e;
        } finally {
            end();
        }
    }

    /** Records that the SDK sends the request. */
    synchronized void onSend() {
        isSent = true;
        isPausing = false;
        isThrottled = false;
    }

    /** Records that the SDK pauses before a retry of the call that the current thread makes. */
    static void onRetryOfCurrent() {
        if (CURRENT.isBound()) {
            CURRENT.get().onRetry();
        }
    }

    /** Records that the call that the current thread makes waits because AWS throttles its operation. */
    static void onThrottlingOfCurrent() {
        if (CURRENT.isBound()) {
            CURRENT.get().onThrottling();
        }
    }

    private synchronized void onRetry() {
        isPausing = true;
    }

    private synchronized void onThrottling() {
        isPausing = true;
        isThrottled = true;
    }

    /** @throws AwsCallException when the operation allows no further call */
    void rejectIfTooLate() {
        if (isTooLate()) {
            throw failure(null);
        }
    }

    /** Interrupts the calling thread when the call has outlasted the limits of its operation. */
    synchronized void interruptIfTooLate() {
        boolean changesNothing = isPausing && context.cancellation().isCancelled();
        if (!hasEnded && !isInterrupted && (changesNothing || isTooLate())) {
            isInterrupted = true;
            caller.interrupt();
        }
    }

    /** Shows the call as the status of the operation after a few seconds. */
    void showIfSlow() {
        var elapsed = start.elapsed();
        String status;
        synchronized (this) {
            if (hasEnded || elapsed.compareTo(nextStatus) < 0) {
                return;
            }
            nextStatus = elapsed.plus(STATUS_INTERVAL);
            status = isThrottled ? KnownErrors.THROTTLED.statusText() : "waiting for AWS to answer " + operation;
        }
        context.log().status(status + " · " + DurationFormat.format(elapsed));
    }

    private boolean isTooLate() {
        var grace = operation.isReadOnly() ? READ_GRACE : WRITE_GRACE;
        return context.deadline().exceededBy().compareTo(grace) > 0
                || context.cancellation()
                        .elapsed()
                        .filter(elapsed -> elapsed.compareTo(grace) > 0)
                        .isPresent();
    }

    /** Returns whether the watchdog interrupted the thread. The interrupt flag is then cleared. */
    private synchronized boolean end() {
        if (isInterrupted && !hasEnded) {
            Thread.interrupted();
        }
        hasEnded = true;
        return isInterrupted;
    }

    private synchronized AwsCallException failure(@Nullable Throwable cause) {
        boolean isCancelled = context.cancellation().isCancelled();
        var reason = isCancelled ? "the operation was cancelled" : "the time limit (customTimeouts) passed";
        var retry = isCancelled
                ? "run the command again"
                : "check the network or raise customTimeouts, and run the command again";
        var details = isSent
                ? AwsErrorDetails.noResponse(
                        "AWS did not answer in " + DurationFormat.format(start.elapsed()) + ", and " + reason,
                        operation.isReadOnly() ? retry : ConnectionErrors.RUN_REFRESH)
                : AwsErrorDetails.notSent("the request was not sent, because " + reason, retry);
        return new AwsCallException(operation, subject, ErrorTranslator.withOutcomeNextStep(operation, details), cause);
    }
}
