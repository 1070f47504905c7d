package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyPath;

/**
 * A mistake in what the user wrote.
 *
 * @param path where it stands
 * @param reason what must hold, and what was found instead
 */
public record CheckFailure(PropertyPath path, String reason) {
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
