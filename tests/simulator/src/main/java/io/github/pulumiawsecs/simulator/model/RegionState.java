package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that one account has in one region. */
public final class RegionState {
    private final SimulatedAws aws;
    private final AccountAndRegion scope;
    private final TaskDefinitions taskDefinitions;
    private final TaskFaults taskFaults = new TaskFaults();
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();

    RegionState(SimulatedAws world, AccountAndRegion home) {
        this.aws = world;
        this.scope = home;
        this.taskDefinitions = new TaskDefinitions(home);
    }

    /** Partition, account and region. */
    public AccountAndRegion scope() {
        return scope;
    }

    /** What the clock says. */
    public Instant now() {
        return aws.now();
    }

    IdGenerator idGenerator() {
        return aws.idGenerator();
    }

    Timing timing() {
        return aws.pace();
    }

    TaskFaults taskFaults() {
        return taskFaults;
    }

    /**
     * Lets the next tasks of a task definition fail.
     *
     * @param taskDefinition family and revision
     * @param times how many tasks it strikes
     */
    public void addTaskFault(String taskDefinition, TaskFault ailment, int times) {
        taskFaults.add(taskDefinition, ailment, times);
    }

    /** Lets all tasks that are started from now on be healthy. */
    public void clearTaskFaults() {
        reconcile();
        taskFaults.clear();
    }

    <T> List<T> inResponseOrder(List<T> list) {
        return aws.inResponseOrder(list);
    }

    /** The task definitions. */
    public TaskDefinitions taskDefinitions() {
        return taskDefinitions;
    }

    /** The clusters, deleted ones included. */
    public Collection<Cluster> clusters() {
        return clusters.values();
    }

    /** The cluster with that name or ARN, if there is or was one. */
    public Optional<Cluster> findCluster(String identifier) {
        return Optional.ofNullable(clusters.get(Identifiers.clusterName(scope, identifier)));
    }

    /**
     * The cluster with that name or ARN; the one named {@code default} when none is given.
     *
     * @throws AwsError when there is none, or it was deleted
     */
    public Cluster activeCluster(@Nullable String identifier) {
        return findCluster(identifier == null ? "default" : identifier)
                .filter(Cluster::isActive)
                .orElseThrow(AwsError::clusterNotFound);
    }

    /** Adds a cluster in the place of a deleted one of the same name. */
    public Cluster addCluster(
            String name, Map<String, String> tags, @Nullable DeploymentEphemeralStorage fargateStorage) {
        Cluster added = new Cluster(this, name, tags, fargateStorage);
        clusters.put(name, added);
        return added;
    }

    /** Draws the consequences of the time that has passed. */
    public void reconcile() {
        Instant now = now();
        clusters.values().forEach(cluster -> cluster.services().forEach(service -> service.reconcile(now)));
    }
}
