package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The position at which a list continues.
 *
 * @param awsPageToken AWS's token of the page of services; empty for the first page
 * @param after the ARN of the last task set of that page that was listed; empty for none
 * @param remaining how many more task sets to list
 */
record ContinuationToken(String awsPageToken, String after, long remaining) {
    private static final ContinuationToken START = new ContinuationToken("", "", Long.MAX_VALUE);

    /**
     * Decodes a token.
     *
     * @param text empty for the start of a list
     * @throws OperationRejectedException when this provider did not encode it
     */
    static ContinuationToken decode(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return new ContinuationToken(parts[2], parts[1], Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new OperationRejectedException(new UserMessage(
                    "continuationToken",
                    "must be a token that an earlier list returned (got " + ValueFormatter.format(text) + ")",
                    "list again without a token"));
        }
    }

    /** Returns the token as {@link #decode} takes it. */
    String encode() {
        var text = remaining + "\n" + after + "\n" + awsPageToken;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
