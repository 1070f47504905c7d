package awsecs.verb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on.
 *
 * @param page what AWS calls the page of services to look at; empty for the first
 * @param after the ARN of the last task set of that page that was told already; empty for none
 * @param left how many task sets may still be told
 */
record Bookmark(String page, String after, long left) {
    private static final Bookmark START = new Bookmark("", "", Long.MAX_VALUE);

    /**
     * Reads a bookmark.
     *
     * @param text empty for the start
     * @throws Refused when it is none of ours
     */
    static Bookmark read(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return new Bookmark(parts[2], parts[1], Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Refused("the continuation token is none that this provider gave out; list from the start (got \""
                    + text + "\")");
        }
    }

    /** Returns the bookmark as {@link #read} takes it. */
    String text() {
        var text = left + "\n" + after + "\n" + page;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
