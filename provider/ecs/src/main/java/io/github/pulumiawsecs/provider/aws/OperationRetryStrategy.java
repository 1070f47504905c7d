package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.provider.http.NotSentException;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Ends the SDK's retries when the current operation is cancelled, its time limit has passed, or a setting keeps the request
 * from being sent, and delays those of throttled requests ({@link PacedCall}). Thread-safe.
 *
 * @param delegate decides otherwise
 */
record OperationRetryStrategy(RetryStrategy delegate) implements RetryStrategy {
    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return delegate.acquireInitialToken(request);
    }

    /** @throws TokenAcquisitionFailedException when there is no further attempt */
    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        var operation = CurrentOperation.get();
        if (operation
                .filter(context -> context.cancellation().isCancelled()
                        || context.deadline().hasPassed())
                .isPresent()) {
            throw new TokenAcquisitionFailedException(
                    "the operation was cancelled, or its time limit has passed", request.token(), request.failure());
        }
        if (ConnectionErrors.causes(request.failure())
                .anyMatch(cause -> cause instanceof NotSentException notSent && !notSent.isTransient())) {
            throw new TokenAcquisitionFailedException("the request cannot be sent", request.token(), request.failure());
        }
        var call = PacedCall.current();
        if (call.isPresent() && isThrottling(request.failure())) {
            return refreshThrottled(request, call.get());
        }
        var response = delegate.refreshRetryToken(request);
        RunningCall.onRetryOfCurrent();
        return response;
    }

    private static boolean isThrottling(Throwable failure) {
        return failure instanceof SdkServiceException exception && exception.isThrottlingException();
    }

    private RefreshRetryTokenResponse refreshThrottled(RefreshRetryTokenRequest request, PacedCall call) {
        call.endThrottledAttempt();
        var token = request.token();
        try {
            token = delegate.refreshRetryToken(request).token();
        } catch (TokenAcquisitionFailedException exhausted) {
            if (!call.mayRepeat()) {
                throw exhausted;
            }
        }
        RunningCall.onRetryOfCurrent();
        try {
            call.beginRetry();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TokenAcquisitionFailedException("interrupted before a retry", token, request.failure());
        }
        return RefreshRetryTokenResponse.create(token, Duration.ZERO);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return delegate.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return delegate.maxAttempts();
    }

    /** The SDK would replace this strategy by a copy of the delegate. */
    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public Builder<?, ?> toBuilder() {
        return delegate.toBuilder();
    }
}
