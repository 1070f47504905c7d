package io.github.pulumiawsecs.simulator.model;

/**
 * An account in a region: the parts that the ARNs of all its resources share.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}, …
 * @param account the account id, twelve digits
 * @param region the region, for example {@code us-east-1}
 */
public record AccountAndRegion(String partition, String account, String region) {

    /** Returns an account in a region; the partition follows from the region's name. */
    public static AccountAndRegion of(String account, String region) {
        return new AccountAndRegion(partitionOf(region), account, region);
    }

    /** Returns the partition of a region by the prefix of its name (AWS General Reference). */
    public static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** Returns the ARN of an ECS resource, for example {@code cluster/demo}. */
    public String ecsArn(String resource) {
        return new ParsedArn(partition, "ecs", region, account, resource).toString();
    }
}
