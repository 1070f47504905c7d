package io.github.pulumiawsecs.provider.aws.ecs;

/**
 * A service of the account, by short names.
 *
 * @param cluster the cluster's short name, not its ARN
 * @param service the service's short name, not its ARN
 */
public record ServiceKey(String cluster, String service) {}
