package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.ValueFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces secrets in text. Thread-safe. */
final class TextRedactor {
    private static final String MASK = "[secret]";

    /** A shorter secret is replaced only as a whole word: it may be a part of other words by chance. */
    private static final int MIN_LENGTH_INSIDE_WORDS = 8;

    private static final int MIN_PART_LENGTH = 3;

    private final Set<String> secrets;
    private @Nullable Pattern pattern;

    TextRedactor(Set<String> secrets) {
        this.secrets = secrets;
    }

    /** Returns {@code text} with a mask in place of each secret, in upper or lower case. */
    String redact(String text) {
        return secrets.isEmpty() ? text : pattern().matcher(text).replaceAll(MASK);
    }

    /** Compiled at the first message: most operations have none. */
    private synchronized Pattern pattern() {
        if (pattern == null) {
            var all = new HashSet<String>();
            for (var secret : secrets) {
                all.add(secret.strip());
                // Messages shorten long values, also in quotes.
                all.add(ValueFormatter.shorten(secret));
                all.add(ValueFormatter.format(secret));
                addParts(secret, all);
            }
            all.remove("");
            pattern = Pattern.compile(
                    all.stream()
                            // A secret may contain another one.
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(TextRedactor::alternative)
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
        return pattern;
    }

    private static String alternative(String secret) {
        var quoted = Pattern.quote(secret);
        return secret.length() < MIN_LENGTH_INSIDE_WORDS ? "(?<![\\w-])" + quoted + "(?![\\w-])" : quoted;
    }

    /** APIs repeat the names in a qualified name: the "web" of {@code web:1}, and of {@code arn:…:service/demo/web}. */
    private static void addParts(String secret, Collection<String> parts) {
        for (var part : names(secret).split("[/:]", -1)) {
            if (part.length() >= MIN_PART_LENGTH && part.matches("[\\w.-]+")) {
                parts.add(part);
            }
        }
    }

    /** Returns an ARN without partition, service and resource type, which are words of many messages. */
    private static String names(String secret) {
        var segments = secret.split(":", 6);
        return segments.length == 6 && segments[0].equals("arn")
                ? segments[3] + ":" + segments[4] + ":" + segments[5].substring(segments[5].indexOf('/') + 1)
                : secret;
    }
}
