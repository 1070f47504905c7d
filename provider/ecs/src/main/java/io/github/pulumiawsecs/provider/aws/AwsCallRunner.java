package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs calls to AWS, and translates their failures into {@link AwsCallException}s. */
public final class AwsCallRunner {
    private AwsCallRunner() {}

    /**
     * Runs the call on the calling thread.
     *
     * @param operation the operation
     * @param subject the object of the operation, as in "for SUBJECT"
     * @throws AwsCallException when the call fails
     * @throws CancellationException when the thread is interrupted; it remains interrupted, and the outcome of the call
     *     is unknown
     */
    public static <T> T call(AwsOperation<?> operation, String subject, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            if (isInterruption(e)) {
                throw cancelled(operation, subject, e);
            }
            throw new AwsCallException(operation, subject, ErrorTranslator.translate(operation, e), e);
        } catch (UncheckedIOException e) {
            // The SDK's HTTP client reads the headers of a response outside of the SDK's translation of exceptions.
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled(operation, subject, e);
            }
            throw new AwsCallException(operation, subject, ErrorTranslator.translate(operation, e), e);
        } catch (ConfigurationException e) {
            throw AwsCallException.of(operation, subject, e);
        } catch (DescribeFailureException e) {
            var nextStep = "check that the credentials may call " + operation.iamAction()
                    + " for it, and run the command" + " again";
            throw new AwsCallException(operation, subject, AwsErrorDetails.notSent(e.message(), nextStep), e);
        }
    }

    /** The SDK reports an interrupt in several forms: before a retry, during its backoff, or as a closed socket. */
    private static boolean isInterruption(SdkException thrown) {
        return Thread.currentThread().isInterrupted()
                || ConnectionErrors.causes(thrown)
                        .anyMatch(cause -> cause instanceof AbortedException
                                || cause instanceof InterruptedException
                                || (cause instanceof InterruptedIOException
                                        && !(cause instanceof SocketTimeoutException)));
    }

    private static CancellationException cancelled(AwsOperation<?> operation, String subject, RuntimeException cause) {
        return Interrupts.cancelled(operation + " for " + subject + " was cancelled", cause);
    }
}
