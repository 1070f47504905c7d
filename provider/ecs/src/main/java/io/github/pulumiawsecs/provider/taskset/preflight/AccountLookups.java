package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.ecs.PreflightApi;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** What is known of the account. One call for each thing serves all task sets that are made from it. */
final class AccountLookups {
    private final PreflightApi account;
    private final LookupCache<String, Cluster> clusters;
    private final LookupCache<ServiceKey, Service> services;
    private final LookupCache<String, TaskDefinition> taskDefinitions;

    AccountLookups(PreflightApi account, LookupPolicy patience) {
        this.account = account;
        clusters = new LookupCache<>(patience);
        services = new LookupCache<>(patience);
        taskDefinitions = new LookupCache<>(patience);
    }

    /**
     * The answers that concern one task set.
     *
     * @param cluster empty while its name is unknown; so are the others
     */
    record TaskSetLookups(
            Optional<LookupResult<Cluster>> cluster,
            Optional<LookupResult<Service>> service,
            Optional<LookupResult<TaskDefinition>> taskDefinition) {

        /** The service, if task sets can be made in it: of another it does not matter whether there is room. */
        Optional<Service> openService() {
            return service.flatMap(LookupResult::found).filter(ServiceRules::isOpen);
        }
    }

    /** Asks for all at the same time, and waits for what is not known yet. */
    TaskSetLookups lookUp(TaskSetInputs wanted) {
        var cluster =
                wanted.resourceName(TaskSetInputs.CLUSTER).map(name -> clusters.of(name, () -> account.cluster(name)));
        var service =
                wanted.service().map(name -> services.of(name, () -> account.service(name.cluster(), name.service())));
        var taskDefinition = wanted.resourceName(TaskSetInputs.TASK_DEFINITION)
                .map(name -> taskDefinitions.of(name, () -> account.taskDefinition(name)));
        return new TaskSetLookups(
                cluster.map(AsyncLookup::await),
                service.map(AsyncLookup::await),
                taskDefinition.map(AsyncLookup::await));
    }

    /** Makes the next look at the same things ask anew. */
    void invalidate(TaskSetInputs wanted) {
        wanted.resourceName(TaskSetInputs.CLUSTER).ifPresent(clusters::invalidate);
        wanted.service().ifPresent(services::invalidate);
        wanted.resourceName(TaskSetInputs.TASK_DEFINITION).ifPresent(taskDefinitions::invalidate);
    }

    /** A task set was made, or its status is another now. */
    void update(ServiceKey service, TaskSet set) {
        services.update(service, known -> {
            var sets = new ArrayList<>(known.taskSets());
            sets.removeIf(other -> other.taskSetArn().equals(set.taskSetArn()));
            sets.add(set);
            return known.copy(changed -> changed.taskSets(sets));
        });
    }
}
