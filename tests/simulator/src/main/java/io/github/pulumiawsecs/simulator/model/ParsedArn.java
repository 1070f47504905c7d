package io.github.pulumiawsecs.simulator.model;

import java.util.Optional;

/** An Amazon Resource Name: {@code arn:partition:service:region:account:resource}. */
public record ParsedArn(String partition, String service, String region, String account, String resource) {

    /** Parses an ARN; empty if {@code text} is not one. */
    public static Optional<ParsedArn> parse(String text) {
        String[] parts = text.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[1].isEmpty() || parts[2].isEmpty()) {
            return Optional.empty();
        }
        return parts[5].isEmpty()
                ? Optional.empty()
                : Optional.of(new ParsedArn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    /** Returns whether an identifier is an ARN rather than a name. */
    public static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** Returns whether the resource belongs to that partition, account and region. */
    public boolean isIn(AccountAndRegion scope) {
        return partition.equals(scope.partition()) && region.equals(scope.region()) && account.equals(scope.account());
    }

    @Override
    public String toString() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }
}
