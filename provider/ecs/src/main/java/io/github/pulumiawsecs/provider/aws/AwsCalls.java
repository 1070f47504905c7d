package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes calls of which every failure is an {@link AwsCallException}. */
public final class AwsCalls {
    private AwsCalls() {}

    /**
     * Makes the call on the calling thread.
     *
     * @param operation the operation's name, as in the Amazon ECS API Reference
     * @param about what it concerns, as it reads after "for"
     * @throws AwsCallException when it fails
     * @throws CancellationException when the thread is interrupted; it stays so. Whether AWS did what was asked is then
     *     unknown.
     */
    public static <T> T call(String operation, String about, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            if (isInterruption(e)) {
                throw cancelled(operation, about, e);
            }
            throw new AwsCallException(operation, about, ErrorTranslator.translate(operation, e), e);
        } catch (ConfigurationException e) {
            throw AwsCallException.of(operation, about, e);
        }
    }

    /** Interruption reaches us in several shapes: before a retry, in its pause, or as a socket closed under a read. */
    private static boolean isInterruption(SdkException thrown) {
        return Thread.currentThread().isInterrupted()
                || ConnectionErrors.causes(thrown)
                        .anyMatch(cause -> cause instanceof AbortedException
                                || cause instanceof InterruptedException
                                || (cause instanceof InterruptedIOException
                                        && !(cause instanceof java.net.SocketTimeoutException)));
    }

    private static CancellationException cancelled(String operation, String about, SdkException cause) {
        return Interrupts.cancelled(operation + " for " + about + " was cancelled", cause);
    }
}
