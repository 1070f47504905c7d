package io.github.pulumiawsecs.provider.arn;

import java.util.Map;
import java.util.Optional;

/**
 * The region and account that the provider works in, as far as they are known without a call. Immutable.
 *
 * @param region the region's code
 * @param account the account's ID
 */
public record AwsScope(Optional<String> region, Optional<String> account) {

    /** Neither is known. */
    public static final AwsScope UNKNOWN = new AwsScope(Optional.empty(), Optional.empty());

    /** Prefixes of region codes outside the partition {@code aws}. */
    private static final Map<String, String> PARTITIONS = Map.of(
            "cn", "aws-cn",
            "us-gov", "aws-us-gov",
            "us-iso", "aws-iso",
            "us-isob", "aws-iso-b",
            "eu-isoe", "aws-iso-e",
            "us-isof", "aws-iso-f",
            "eusc", "aws-eusc");

    /** Returns the partition of a region, by its code (AWS General Reference, "Regions"). */
    public static String partitionOf(String region) {
        int first = region.indexOf('-');
        int second = region.indexOf('-', first + 1);
        var found = first < 0 ? null : PARTITIONS.get(region.substring(0, first));
        if (found == null && second > 0) {
            found = PARTITIONS.get(region.substring(0, second));
        }
        return found == null ? "aws" : found;
    }
}
