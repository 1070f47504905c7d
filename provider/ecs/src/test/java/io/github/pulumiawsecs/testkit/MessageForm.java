package io.github.pulumiawsecs.testkit;

import java.util.regex.Pattern;
import org.assertj.core.api.Condition;

/** The form of the messages that users see. */
public final class MessageForm {
    /** {@code subject: problem. Next: step.} */
    private static final Pattern WITH_NEXT_STEP =
            Pattern.compile("(?s)[a-zA-Z].*?\\S: \\S.*([^.\\s]\\. |\\n *)Next: [a-z`].*[^.]\\.");

    /** {@code path: rule (got value)}; the rule states the valid values. */
    private static final Pattern CHECK_FAILURE =
            Pattern.compile("(?s)[a-zA-Z][^ ]*: (must|is|cannot|can|keys|values) .*[^.]");

    private static final Pattern NEXT_STEP = Pattern.compile("(?s)[a-z`].*[^.:;, ]");

    private MessageForm() {}

    /** Holds for a message with a next step. */
    public static Condition<String> withNextStep() {
        return matching("subject: problem. Next: step.", WITH_NEXT_STEP);
    }

    /** Holds for a check failure: the rule states the valid values, or the message has a next step. */
    public static Condition<String> ofCheckFailure() {
        return new Condition<>(
                text -> CHECK_FAILURE.matcher(text).matches()
                        || WITH_NEXT_STEP.matcher(text).matches(),
                "path: rule (got value), or subject: problem. Next: step.");
    }

    /** Holds for a next step as it stands after "Next:", without the last full stop. */
    public static Condition<String> nextStep() {
        return matching("a next step", NEXT_STEP);
    }

    private static Condition<String> matching(String form, Pattern pattern) {
        return new Condition<>(text -> pattern.matcher(text).matches(), form);
    }
}
