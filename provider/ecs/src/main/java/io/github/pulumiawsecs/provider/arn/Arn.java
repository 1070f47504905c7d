package io.github.pulumiawsecs.provider.arn;

import java.util.Optional;

/**
 * An Amazon Resource Name (AWS General Reference, "Amazon Resource Names").
 *
 * @param partition {@code aws}, {@code aws-cn}, …
 * @param service the service's namespace, such as {@code ecs}
 * @param region the region's code; empty for global resources
 * @param account the account's ID
 * @param resource the rest, slashes and colons included
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final String PREFIX = "arn:";

    /** Returns whether {@code text} starts as ARNs do; it may still be malformed. */
    public static boolean isArn(String text) {
        return text.startsWith(PREFIX);
    }

    /** Returns the ARN; empty when {@code text} is not an ARN. */
    public static Optional<Arn> parse(String text) {
        if (!isArn(text)) {
            return Optional.empty();
        }
        var parts = text.split(":", 6);
        return parts.length == 6
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /** Returns the whole ARN. */
    public String toText() {
        return PREFIX + String.join(":", partition, service, region, account, resource);
    }

    /** Returns the last part of an ARN, or {@code nameOrArn} itself when it is a name. */
    public static String nameOf(String nameOrArn) {
        return isArn(nameOrArn) ? nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1) : nameOrArn;
    }
}
