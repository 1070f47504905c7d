package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when AWS's response lists a failure instead of the described resource, for a reason other than MISSING. */
public final class DescribeFailureException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    /**
     * @param subject the resource, as in "could not describe SUBJECT"
     * @param reason AWS's reason, such as {@code ACCESS_DENIED}, if any
     * @param detail AWS's details, if any
     */
    public DescribeFailureException(String subject, @Nullable String reason, @Nullable String detail) {
        this("AWS could not describe " + subject + ": " + (reason == null ? "it gave no reason" : reason)
                + (detail == null ? "" : " (" + detail + ")"));
    }

    private DescribeFailureException(String message) {
        super(message);
        this.message = message;
    }

    String message() {
        return message;
    }
}
