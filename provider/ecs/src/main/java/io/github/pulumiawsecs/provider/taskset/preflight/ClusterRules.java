package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** What a task set wants of its cluster (Amazon ECS API Reference, "CreateTaskSet" and "Cluster"). */
final class ClusterRules {
    private ClusterRules() {}

    /** @param onCapacity takes what is wrong with the capacity providers */
    static void check(Cluster cluster, TaskSetInputs wanted, FindingsCollector report, FindingsCollector onCapacity) {
        if (EcsStatus.isProvisioning(cluster.status())) {
            report.addSkipped(TaskSetInputs.CLUSTER + " was not looked at: its capacity providers are being created");
            return;
        }
        if (!isActive(cluster)) {
            report.addFailure(
                    TaskSetInputs.CLUSTER,
                    "must exist and be ACTIVE",
                    ", which is " + cluster.status(),
                    "create it again, or name another (aws ecs list-clusters)");
            return;
        }
        providers(cluster, wanted, onCapacity);
    }

    static boolean isActive(Cluster cluster) {
        return EcsStatus.isActive(cluster.status());
    }

    private static void providers(Cluster cluster, TaskSetInputs wanted, FindingsCollector report) {
        for (var item : wanted.elements(TaskSetInputs.STRATEGY)) {
            var path = item.field("capacityProvider");
            if (wanted.resourceName(path)
                    .filter(name -> !cluster.capacityProviders().contains(name))
                    .isPresent()) {
                report.addFailure(
                        path,
                        "must be associated with the cluster, which has " + listed(cluster.capacityProviders()),
                        "name one of those, or associate it (aws ecs put-cluster-capacity-providers)");
            }
        }
        var fallback = cluster.defaultCapacityProviderStrategy();
        if (wanted.leavesCapacityToTheCluster()
                && !fallback.isEmpty()
                && fallback.stream().allMatch(item -> weight(item) == 0)) {
            report.addFailure(
                    TaskSetInputs.STRATEGY,
                    "must be given, or else launchType, because no provider in the cluster's default strategy has a"
                            + " weight above 0",
                    "give one of the two, or correct the cluster's default strategy");
        }
    }

    private static int weight(CapacityProviderStrategyItem item) {
        return item.weight() == null ? 0 : item.weight();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().sorted().collect(Collectors.joining(", "));
    }
}
