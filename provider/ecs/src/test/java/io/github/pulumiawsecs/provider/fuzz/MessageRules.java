package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The rules for texts that users see. */
final class MessageRules {
    /** A text that quotes a value of the user is longer than the rest. */
    private static final int MAX_LENGTH = 20_000;

    private static final Pattern EXCEPTION = Pattern.compile(
            "\\b(java|jdk|io\\.grpc|com\\.google|software\\.amazon|io\\.github\\.pulumiawsecs)\\.\\w+[.$]\\w|\\.java:\\d|because \"|internal error \\(");

    private MessageRules() {}

    /** Checks an error or a warning: it has a subject, a problem and a next step, and no text of Java. */
    static void checkMessage(String message) {
        checkText(message);
        checkFailure(message);
        assertThat(message).contains(": ");
    }

    /** Checks a check failure: it states the valid values or has a next step. */
    static void checkFailure(String message) {
        checkText(message);
        assertThat(message).containsPattern(": (must|is|cannot|can|keys|values) |Next: [a-z`]");
    }

    /** Checks any text for users. */
    static void checkText(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.length()).as("length of %.200s", text).isLessThanOrEqualTo(MAX_LENGTH);
        assertThat(EXCEPTION.matcher(text).results().map(match -> match.group()).toList())
                .as("Java names in %s", text)
                .isEmpty();
    }
}
