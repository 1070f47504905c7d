package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on.
 *
 * @param page what AWS calls the page of services to look at; empty for the first
 * @param after the ARN of the last task set of that page that was told already; empty for none
 * @param remaining how many task sets may still be told
 */
record ContinuationToken(String page, String after, long remaining) {
    private static final ContinuationToken START = new ContinuationToken("", "", Long.MAX_VALUE);

    /**
     * Reads a bookmark.
     *
     * @param text empty for the start
     * @throws OperationRejectedException when it is none of ours
     */
    static ContinuationToken decode(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return new ContinuationToken(parts[2], parts[1], Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new OperationRejectedException(
                    "the continuation token is none that this provider gave out; list from the start (got \"" + text
                            + "\")");
        }
    }

    /** Returns the bookmark as {@link #decode} takes it. */
    String encode() {
        var text = remaining + "\n" + after + "\n" + page;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
