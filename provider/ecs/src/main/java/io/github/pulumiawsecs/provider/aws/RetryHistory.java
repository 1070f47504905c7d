package io.github.pulumiawsecs.provider.aws;

import java.util.Arrays;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Weighs the attempts before the last one. A request that is refused at the second attempt may have been carried out
 * at the first, when the answer to that one was lost.
 */
final class RetryHistory {
    /** The SDK keeps earlier attempts as suppressed exceptions, of which the message alone tells what happened. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)status code: 4\\d\\d|refused|unknownhost|connect timed out|no route to host");

    private RetryHistory() {}

    static AwsErrorDetails adjustOutcome(SdkException last, AwsErrorDetails fault) {
        boolean lost = Arrays.stream(last.getSuppressed())
                .anyMatch(earlier ->
                        !HARMLESS.matcher(String.valueOf(earlier.getMessage())).find());
        return lost ? fault.withUnknownOutcome() : fault;
    }
}
