package io.github.pulumiawsecs.simulator.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads optional members: AWS treats an omitted list as empty and an omitted tag value as the empty string. */
public final class Members {
    private Members() {}

    /** Returns the list, or an empty list for null. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Returns the text, or the empty string for null. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns whether the text is null or white space. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
