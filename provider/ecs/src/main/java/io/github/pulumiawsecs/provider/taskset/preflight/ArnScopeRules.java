package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.arn.ArnReferences;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import software.amazon.awssdk.services.ecs.model.Cluster;

/**
 * Checks that resources with an ARN are in the partition, region and account of the cluster. Resources that AWS can share
 * may be in another account.
 */
final class ArnScopeRules {
    private ArnScopeRules() {}

    static void check(Cluster cluster, TaskSetInputs inputs, FindingsCollector findings) {
        Arn.parse(cluster.clusterArn())
                .ifPresent(clusterArn ->
                        ArnReferences.collectFrom(TaskSetSchema.TYPE, inputs.values()).references().stream()
                                .filter(arnReference ->
                                        !arnReference.reference().crossAccountAllowed()
                                                && isOutOfScope(arnReference.arn(), clusterArn))
                                .forEach(arnReference -> findings.addFailure(
                                        arnReference.path(),
                                        "must be in the region and account of the cluster"
                                                + (inputs.isSecret(TaskSetInputs.CLUSTER)
                                                        ? ""
                                                        : ", " + cluster.clusterArn()),
                                        "use a resource in that region and account")));
    }

    /** Some services have no regions: an omitted part of an ARN matches every value. */
    private static boolean isOutOfScope(Arn arn, Arn clusterArn) {
        return differs(arn.partition(), clusterArn.partition())
                || differs(arn.region(), clusterArn.region())
                || differs(arn.account(), clusterArn.account());
    }

    private static boolean differs(String part, String clusterPart) {
        return !part.isEmpty() && !part.equals(clusterPart);
    }
}
