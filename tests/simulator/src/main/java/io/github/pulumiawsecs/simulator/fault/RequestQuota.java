package io.github.pulumiawsecs.simulator.fault;

import java.util.List;
import java.util.Set;

/**
 * A category of ECS operations whose requests share one token bucket (Amazon ECS API Reference, "Request throttling for the
 * Amazon ECS API", of 2026). The page lists no operation of task sets: the categories of services include them here.
 *
 * @param capacity the size of the bucket: the requests of a burst
 * @param refill the tokens that are added each second: the sustained rate
 */
record RequestQuota(int capacity, int refill, Set<String> operations) {
    static final List<RequestQuota> DOCUMENTED = List.of(
            // Cluster modify and read actions.
            new RequestQuota(20, 1, Set.of("CreateCluster", "DeleteCluster", "PutClusterCapacityProviders")),
            new RequestQuota(50, 20, Set.of("DescribeClusters")),
            // Task definition modify and read actions.
            new RequestQuota(20, 1, Set.of("RegisterTaskDefinition", "DeregisterTaskDefinition")),
            new RequestQuota(50, 20, Set.of("DescribeTaskDefinition")),
            // Tag modify and read actions.
            new RequestQuota(20, 10, Set.of("TagResource", "UntagResource")),
            new RequestQuota(50, 20, Set.of("ListTagsForResource")),
            // Cluster resource read actions.
            new RequestQuota(100, 20, Set.of("DescribeTasks", "ListTasks")),
            // Service modify and read actions.
            new RequestQuota(
                    50,
                    5,
                    Set.of(
                            "CreateService",
                            "UpdateService",
                            "DeleteService",
                            "CreateTaskSet",
                            "UpdateTaskSet",
                            "DeleteTaskSet",
                            "UpdateServicePrimaryTaskSet")),
            new RequestQuota(100, 20, Set.of("DescribeServices", "ListServices", "DescribeTaskSets")));

    /** @throws IllegalArgumentException when no quota applies to the operation */
    static RequestQuota of(String operation) {
        return DOCUMENTED.stream()
                .filter(quota -> quota.operations().contains(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no request quota for " + operation));
    }
}
