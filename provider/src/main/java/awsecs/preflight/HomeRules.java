package awsecs.preflight;

import awsecs.table.Arn;
import awsecs.table.TaskSetTable;
import awsecs.walk.Places;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * Whatever the program names by its ARN must be at home where the cluster is: in its partition, region and account. What
 * may be shared may be another account's.
 */
final class HomeRules {
    private HomeRules() {}

    static void check(Cluster cluster, Wanted wanted, Report report) {
        Arn.parse(cluster.clusterArn())
                .ifPresent(home -> Places.in(TaskSetTable.SHAPE, wanted.inputs()).names().stream()
                        .filter(named -> !named.reference().shared() && isElsewhere(named.arn(), home))
                        .forEach(named -> report.fail(
                                named.path(),
                                "must be in the region and account of the cluster"
                                        + (wanted.isSecret(Wanted.CLUSTER) ? "" : ", " + cluster.clusterArn()),
                                "name one that is there")));
    }

    /** Some services have no regions: what their ARNs leave out fits everywhere. */
    private static boolean isElsewhere(Arn arn, Arn home) {
        return differs(arn.partition(), home.partition())
                || differs(arn.region(), home.region())
                || differs(arn.account(), home.account());
    }

    private static boolean differs(String part, String home) {
        return !part.isEmpty() && !part.equals(home);
    }
}
