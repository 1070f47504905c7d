package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of one account in one region. */
public final class RegionState {
    private final SimulatedAws aws;
    private final AccountAndRegion scope;
    private final TaskDefinitions taskDefinitions;
    private final TaskFaults taskFaults = new TaskFaults();
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();

    RegionState(SimulatedAws aws, AccountAndRegion scope) {
        this.aws = aws;
        this.scope = scope;
        this.taskDefinitions = new TaskDefinitions(scope);
    }

    /** Returns partition, account and region. */
    public AccountAndRegion scope() {
        return scope;
    }

    /** Returns the current time. */
    public Instant now() {
        return aws.now();
    }

    IdGenerator idGenerator() {
        return aws.idGenerator();
    }

    Timing timing() {
        return aws.timing();
    }

    TaskFaults taskFaults() {
        return taskFaults;
    }

    /**
     * Makes the next tasks of a task definition fail.
     *
     * @param taskDefinition family and revision
     * @param times how many tasks fail
     */
    public void addTaskFault(String taskDefinition, TaskFault fault, int times) {
        taskFaults.add(taskDefinition, fault, times);
    }

    /** Removes all task faults: tasks that start from now on are healthy. */
    public void clearTaskFaults() {
        reconcile();
        taskFaults.clear();
    }

    <T> List<T> inResponseOrder(List<T> list) {
        return aws.inResponseOrder(list);
    }

    /** Returns the task definitions. */
    public TaskDefinitions taskDefinitions() {
        return taskDefinitions;
    }

    /** Returns all clusters, including deleted ones. */
    public Collection<Cluster> clusters() {
        return clusters.values();
    }

    /** Returns the cluster with that name or ARN, including a deleted one. */
    public Optional<Cluster> findCluster(String identifier) {
        return Optional.ofNullable(clusters.get(Identifiers.clusterName(scope, identifier)));
    }

    /**
     * Returns the ACTIVE cluster with that name or ARN; the cluster {@code default} if {@code identifier} is null.
     *
     * @throws AwsError if there is none or it was deleted
     */
    public Cluster activeCluster(@Nullable String identifier) {
        return findCluster(identifier == null ? "default" : identifier)
                .filter(Cluster::isActive)
                .orElseThrow(AwsError::clusterNotFound);
    }

    /** Adds a cluster; replaces a deleted cluster of the same name. */
    public Cluster addCluster(
            String name, Map<String, String> tags, @Nullable DeploymentEphemeralStorage fargateStorage) {
        Cluster added = new Cluster(this, name, tags, fargateStorage);
        clusters.put(name, added);
        return added;
    }

    /** Updates all services to the current time. */
    public void reconcile() {
        Instant now = now();
        clusters.values().forEach(cluster -> cluster.services().forEach(service -> service.reconcile(now)));
    }
}
