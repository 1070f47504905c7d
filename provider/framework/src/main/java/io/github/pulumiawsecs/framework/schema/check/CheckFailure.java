package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;

/**
 * An invalid input.
 *
 * @param path the path of the input
 * @param reason the rule, and the value that breaks it
 */
public record CheckFailure(PropertyPath path, String reason) {
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
