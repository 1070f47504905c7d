package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.ValueFormatter;

/**
 * An invalid input. A rule that states the valid values needs no next step.
 *
 * @param path the path of the input
 * @param reason the rule, the value that breaks it, and the next step
 */
public record CheckFailure(PropertyPath path, String reason) {

    /**
     * Returns a failure of a rule that does not state how to satisfy it.
     *
     * @param nextStep as in {@link UserMessage}
     */
    public static CheckFailure withNextStep(PropertyPath path, String rule, String nextStep) {
        return new CheckFailure(path, UserMessage.withoutSubject(rule, nextStep));
    }

    @Override
    public String toString() {
        return ValueFormatter.shorten(path.toString()) + ": " + reason;
    }
}
