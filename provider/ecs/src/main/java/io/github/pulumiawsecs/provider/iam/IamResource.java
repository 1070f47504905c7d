package io.github.pulumiawsecs.provider.iam;

import java.util.Optional;

/**
 * The resources to which a statement of an IAM policy limits its actions. The names are those of the documentation:
 * cluster {@code production}, service {@code web}, account 123456789012 in us-east-1.
 *
 * @param pattern an ARN, in which {@code *} matches any characters; {@code *} alone for actions without resource-level
 *     permissions
 * @param condition the condition of the statement
 */
public record IamResource(String pattern, Optional<Condition> condition) {

    /**
     * A condition of a statement.
     *
     * @param operator such as {@code ArnEquals}
     * @param key such as {@code ecs:cluster}
     */
    public record Condition(String operator, String key, String value) {}

    /** Returns the resources that match an ARN pattern. */
    public static IamResource arn(String pattern) {
        return new IamResource(pattern, Optional.empty());
    }

    /** Returns all resources, for actions without resource-level permissions. */
    public static IamResource any() {
        return arn("*");
    }

    /** Returns the same resources under a condition. */
    public IamResource when(String operator, String key, String value) {
        return new IamResource(pattern, Optional.of(new Condition(operator, key, value)));
    }
}
