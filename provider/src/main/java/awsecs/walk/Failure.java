package awsecs.walk;

import awsecs.value.PropertyPath;

/**
 * A mistake in what the user wrote.
 *
 * @param path where it stands
 * @param reason what must hold, and what was found instead
 */
public record Failure(PropertyPath path, String reason) {
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
