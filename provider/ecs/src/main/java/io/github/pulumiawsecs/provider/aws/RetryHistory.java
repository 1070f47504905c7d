package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.http.NotSentException;
import java.util.Arrays;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reads the earlier attempts of a failed call. When AWS rejects the second attempt, the first one may have succeeded
 * with a lost response.
 */
final class RetryHistory {
    /** The SDK keeps earlier attempts as suppressed exceptions; only their messages show the cause. */
    private static final Pattern NOT_EXECUTED =
            Pattern.compile("(?i)status code: 4\\d\\d|refused|unknownhost|connect timed out|no route to host|"
                    + NotSentException.NOTHING_WAS_SENT);

    private RetryHistory() {}

    static AwsErrorDetails adjustOutcome(SdkException last, AwsErrorDetails details) {
        boolean mayHaveSucceeded = Arrays.stream(last.getSuppressed())
                .anyMatch(earlier -> !NOT_EXECUTED
                        .matcher(String.valueOf(earlier.getMessage()))
                        .find());
        return mayHaveSucceeded ? details.withUnknownOutcome() : details;
    }
}
