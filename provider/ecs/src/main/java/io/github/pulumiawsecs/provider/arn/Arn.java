package io.github.pulumiawsecs.provider.arn;

import java.util.Optional;

/**
 * An Amazon Resource Name, taken apart (AWS General Reference, "Amazon Resource Names").
 *
 * @param partition {@code aws}, {@code aws-cn}, …
 * @param service the service's namespace, such as {@code ecs}
 * @param region the region's code; empty for what belongs to no region
 * @param account the account's ID
 * @param resource all the rest, slashes and colons included
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    /** Returns the ARN that {@code text} spells; nothing when it is none. */
    public static Optional<Arn> parse(String text) {
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        var parts = text.split(":", 6);
        return parts.length == 6
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }
}
