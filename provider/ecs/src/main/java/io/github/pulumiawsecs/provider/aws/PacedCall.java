package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call whose attempts a {@link RequestPacer} delays while AWS throttles the operation. Used by the thread of the call
 * only.
 */
final class PacedCall {
    private static final ScopedValue<PacedCall> CURRENT = ScopedValue.newInstance();

    private final RequestPacer pacer;
    private final Sleeper sleeper;
    private final Duration retryFor;
    private boolean isRunning;
    private int pausesBefore;
    private @Nullable Deadline retryLimit;

    /**
     * @param retryFor how long throttled attempts are repeated after the attempts of the SDK; zero when the caller repeats
     *     the call
     */
    PacedCall(RequestPacer pacer, Sleeper sleeper, Duration retryFor) {
        this.pacer = pacer;
        this.sleeper = sleeper;
        this.retryFor = retryFor;
    }

    /** Returns the call that the current thread makes. */
    static Optional<PacedCall> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Makes the call.
     *
     * @param onInterrupt the message of the exception when the thread is interrupted before the first attempt
     * @throws CancellationException when the thread is interrupted before the first attempt; it stays so
     */
    <T> T run(String onInterrupt, Supplier<T> call) {
        showThrottling();
        try {
            pausesBefore = pacer.begin();
            isRunning = true;
        } catch (InterruptedException e) {
            throw Interrupts.cancelled(onInterrupt, e);
        }
        try {
            return ScopedValue.where(CURRENT, this).call(call::get);
        } finally {
            if (isRunning) {
                pacer.end(pausesBefore);
            }
        }
    }

    /** Ends an attempt that AWS has throttled. */
    void endThrottledAttempt() {
        isRunning = false;
        pacer.endThrottled(pausesBefore);
        if (retryLimit == null) {
            retryLimit = Deadline.of(sleeper, retryFor);
        }
    }

    /**
     * Waits until AWS has probably refilled its quota.
     *
     * @throws InterruptedException when the thread is interrupted; the attempt must not be made
     */
    void beginRetry() throws InterruptedException {
        showThrottling();
        pausesBefore = pacer.beginRetry();
        isRunning = true;
    }

    private void showThrottling() {
        if (pacer.isBusy()) {
            RunningCall.onThrottlingOfCurrent();
        }
    }

    /** Returns whether a throttled attempt is repeated after the attempts of the SDK. */
    boolean mayRepeat() {
        return retryLimit != null && !retryLimit.hasPassed();
    }
}
