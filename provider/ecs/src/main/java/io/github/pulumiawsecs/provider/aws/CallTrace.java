package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The debug message of one call to AWS: operation, subject, outcome, attempts, duration and request id. It contains
 * neither requests nor responses. The current log hides the secrets in a subject. Used by one thread.
 */
final class CallTrace {
    private static final ScopedValue<CallTrace> CURRENT = ScopedValue.newInstance();

    private final String operation;
    private final String subject;
    private final InstantSource clock;
    private final Instant start;
    private int attempts;
    private String requestId = "";

    private CallTrace(String operation, String subject, InstantSource clock) {
        this.operation = operation;
        this.subject = subject;
        this.clock = clock;
        start = clock.instant();
    }

    /** Makes a call and logs it. The {@link CallTraceInterceptor} of the client reports the attempts. */
    static <T> T trace(AwsOperation<?> operation, String subject, InstantSource clock, Supplier<T> call) {
        var trace = new CallTrace(operation.name(), subject, clock);
        var outcome = "ok";
        try {
            return ScopedValue.where(CURRENT, trace).call(call::get);
        } catch (AwsCallException e) {
            outcome = e.code().orElseGet(() -> "failed (" + e.awsMessage() + ")");
            throw e;
        } catch (CancellationException e) {
            outcome = "cancelled";
            throw e;
        } finally {
            trace.log(outcome);
        }
    }

    /** Returns the trace of the operation that the current thread calls, or a new trace that the caller logs. */
    static CallTrace currentOrNew(String operation, InstantSource clock) {
        return CURRENT.isBound() && CURRENT.get().operation.equals(operation)
                ? CURRENT.get()
                : new CallTrace(operation, AccountGuard.SUBJECT, clock);
    }

    /** Returns whether {@link #trace} logs this trace. */
    boolean isCurrent() {
        return CURRENT.isBound() && CURRENT.get() == this;
    }

    void beginAttempt() {
        attempts++;
    }

    void endAttempt(SdkHttpResponse response) {
        requestId = response.firstMatchingHeader("x-amzn-RequestId")
                .or(() -> response.firstMatchingHeader("x-amz-request-id"))
                .orElse("");
    }

    void logFailure(@Nullable Throwable failure) {
        log(
                failure instanceof AwsServiceException response && response.awsErrorDetails() != null
                        ? response.awsErrorDetails().errorCode()
                        : "failed");
    }

    void log(String outcome) {
        var elapsed = Duration.between(start, clock.instant()).toMillis();
        CurrentLog.debug("AWS call " + operation + " for " + subject + ": "
                + outcome + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ") + elapsed + " ms"
                + (requestId.isEmpty() ? "" : ", request id " + requestId));
    }
}
