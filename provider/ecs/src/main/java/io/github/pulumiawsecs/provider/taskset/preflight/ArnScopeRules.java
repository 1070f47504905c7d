package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.arn.ArnReferences;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * Whatever the program names by its ARN must be at home where the cluster is: in its partition, region and account. What
 * may be shared may be another account's.
 */
final class ArnScopeRules {
    private ArnScopeRules() {}

    static void check(Cluster cluster, TaskSetInputs wanted, FindingsCollector report) {
        Arn.parse(cluster.clusterArn())
                .ifPresent(home -> ArnReferences.collectFrom(TaskSetSchema.TYPE, wanted.inputs()).references().stream()
                        .filter(named -> !named.reference().crossAccountAllowed() && isElsewhere(named.arn(), home))
                        .forEach(named -> report.addFailure(
                                named.path(),
                                "must be in the region and account of the cluster"
                                        + (wanted.isSecret(TaskSetInputs.CLUSTER) ? "" : ", " + cluster.clusterArn()),
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
