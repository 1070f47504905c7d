package io.github.pulumiawsecs.simulator.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS reads an omitted list as the empty one, and an omitted tag value as the empty text. */
public final class Members {
    private Members() {}

    /** The list, or the empty one in its place. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The text, or the empty one in its place. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether there is no text, or only white space. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
