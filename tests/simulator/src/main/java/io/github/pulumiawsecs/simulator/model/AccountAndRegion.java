package io.github.pulumiawsecs.simulator.model;

/**
 * Where a caller's resources live: the three parts that all their ARNs share.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}, …
 * @param account the account's twelve digits
 * @param region e.g. {@code us-east-1}
 */
public record AccountAndRegion(String partition, String account, String region) {

    /** The home of an account in a region, in the partition that the region's name tells. */
    public static AccountAndRegion of(String account, String region) {
        return new AccountAndRegion(partitionOf(region), account, region);
    }

    /** The partition of a region, by the prefix of its name, as in the AWS General Reference. */
    public static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The ARN of an ECS resource, e.g. {@code cluster/demo}. */
    public String ecsArn(String resource) {
        return new ParsedArn(partition, "ecs", region, account, resource).toString();
    }
}
