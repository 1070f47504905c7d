package io.github.pulumiawsecs.framework.message;

import org.jspecify.annotations.Nullable;

/**
 * An error or a warning for the user, in the one form of all messages: {@code subject: problem. Next: step.} Immutable.
 *
 * @param subject a property path, or the object of the operation, such as {@code task set ARN}
 * @param problem the violated rule, with the value as {@code (got value)}; without the full stop. After several lines,
 *     the next step has a line of its own.
 * @param nextStep a command or a setting that solves the problem, as it reads after "Next:"; without the last full stop
 */
public record UserMessage(String subject, String problem, String nextStep) {
    private static final String NEXT = "Next: ";

    /**
     * Returns a message about a failure with a cause. A next step in the message of the cause comes first.
     *
     * @param problem the failure; the message of the cause follows
     */
    public static UserMessage causedBy(String subject, String problem, @Nullable String causeMessage, String nextStep) {
        var cause = String.valueOf(causeMessage);
        var causeProblem = withoutNextStep(cause);
        int step = cause.indexOf(NEXT, causeProblem.length());
        return new UserMessage(
                subject,
                problem + ": " + causeProblem,
                step < 0 ? nextStep : withoutFullStop(cause.substring(step + NEXT.length())) + ". Then " + nextStep);
    }

    /** Returns a message without its next step; after a single line also without the full stop. */
    public static String withoutNextStep(String message) {
        int step = message.lastIndexOf(NEXT);
        if (step < 0) {
            return message;
        }
        var problem = message.substring(0, step).strip();
        return problem.contains("\n") ? problem : withoutFullStop(problem);
    }

    /** Returns whether the message has a next step. */
    public static boolean hasNextStep(String message) {
        return message.contains(NEXT);
    }

    /** Returns the sentence with a next step, for messages of several lines. */
    public static String nextSentence(String nextStep) {
        return NEXT + nextStep + ".";
    }

    /** Returns a problem and its next step, as they read after the subject. */
    public static String withoutSubject(String problem, String nextStep) {
        return (problem.contains("\n") ? problem.stripTrailing() + "\n" : withoutFullStop(problem) + ". ")
                + nextSentence(nextStep);
    }

    private static String withoutFullStop(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    @Override
    public String toString() {
        return subject + ": " + withoutSubject(problem, nextStep);
    }
}
