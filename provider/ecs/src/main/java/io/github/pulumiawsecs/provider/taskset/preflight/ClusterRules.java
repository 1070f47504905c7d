package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetTypes;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** Checks the cluster of a task set (Amazon ECS API Reference, "CreateTaskSet" and "Cluster"). */
final class ClusterRules {
    private ClusterRules() {}

    /** @param capacityFindings collects findings about capacity providers */
    static void check(
            Cluster cluster, TaskSetInputs inputs, FindingsCollector findings, FindingsCollector capacityFindings) {
        if (EcsStatus.isProvisioning(cluster.status())) {
            findings.addDecision(TaskSetInputs.CLUSTER + " was not checked: its capacity providers are being created");
            return;
        }
        if (!isActive(cluster)) {
            findings.addFailure(
                    TaskSetInputs.CLUSTER,
                    "must exist and be ACTIVE",
                    ", which is " + cluster.status(),
                    "create the cluster again, or use another one (`aws ecs list-clusters`)");
            return;
        }
        checkCapacityProviders(cluster, inputs, capacityFindings);
    }

    static boolean isActive(Cluster cluster) {
        return EcsStatus.isActive(cluster.status());
    }

    private static void checkCapacityProviders(Cluster cluster, TaskSetInputs inputs, FindingsCollector findings) {
        for (var item : inputs.elements(TaskSetInputs.STRATEGY)) {
            var path = item.append(TaskSetTypes.CAPACITY_PROVIDER_NAME.path());
            if (inputs.resourceName(path)
                    .filter(name -> !cluster.capacityProviders().contains(name))
                    .isPresent()) {
                findings.addFailure(
                        path,
                        "must be associated with the cluster, which has " + join(cluster.capacityProviders()),
                        "use one of these, or associate the provider (`aws ecs put-cluster-capacity-providers`)");
            }
        }
        var defaultStrategy = cluster.defaultCapacityProviderStrategy();
        if (inputs.leavesCapacityToTheCluster()
                && !defaultStrategy.isEmpty()
                && defaultStrategy.stream().allMatch(item -> weight(item) == 0)) {
            findings.addFailure(
                    TaskSetInputs.STRATEGY,
                    "must be set, unless launchType is, because no provider in the cluster's default strategy has a"
                            + " weight above 0",
                    "set capacityProviderStrategy or launchType, or fix the cluster's default strategy");
        }
    }

    private static int weight(CapacityProviderStrategyItem item) {
        return item.weight() == null ? 0 : item.weight();
    }

    private static String join(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().sorted().collect(Collectors.joining(", "));
    }
}
