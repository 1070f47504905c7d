package io.github.pulumiawsecs.provider.aws.ecs;

/**
 * A service of the account, by short names.
 *
 * @param cluster the cluster's short name, not its ARN
 * @param service the service's short name, not its ARN
 */
public record ServiceKey(String cluster, String service) {
    /** Returns the service as the subject of a message. */
    @Override
    public String toString() {
        return subject(cluster, service);
    }

    /**
     * Returns a service as the subject of a message.
     *
     * @param cluster the cluster as the request names it
     * @param service the service as the request names it
     */
    public static String subject(String cluster, String service) {
        return "service " + service + " in cluster " + cluster;
    }
}
