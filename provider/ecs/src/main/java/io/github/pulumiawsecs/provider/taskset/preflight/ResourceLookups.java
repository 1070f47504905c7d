package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.PreflightApi;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The lookups in the account. Task sets with the same cluster, service or task definition share one call. Thread-safe. */
final class ResourceLookups {
    private final PreflightApi api;
    private final LookupCache<String, Cluster> clusters;
    private final LookupCache<ServiceKey, Service> services;
    private final LookupCache<String, TaskDefinition> taskDefinitions;

    ResourceLookups(PreflightApi api, LookupCircuitBreaker circuitBreaker) {
        this.api = api;
        clusters = new LookupCache<>(circuitBreaker);
        services = new LookupCache<>(circuitBreaker);
        taskDefinitions = new LookupCache<>(circuitBreaker);
    }

    /**
     * The results for one task set. A result is empty while the name is unknown.
     */
    record TaskSetLookups(
            Optional<LookupResult<Cluster>> cluster,
            Optional<LookupResult<Service>> service,
            Optional<LookupResult<TaskDefinition>> taskDefinition) {

        /** Returns the problem that the user must solve before any lookup can succeed. */
        Optional<UserMessage> configurationProblem() {
            return Stream.of(cluster, service, taskDefinition)
                    .flatMap(Optional::stream)
                    .map(result -> result instanceof LookupResult.Unavailable<?> unavailable
                            ? unavailable.configurationProblem()
                            : Optional.<UserMessage>empty())
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** Returns the service, if task sets can be created in it. */
        Optional<Service> openService() {
            return service.flatMap(LookupResult::found).filter(ServiceRules::isOpen);
        }
    }

    /**
     * Starts all lookups at the same time, and waits for their results.
     *
     * @param decisions receives for each lookup whether it needs a call of AWS
     */
    TaskSetLookups lookUp(TaskSetInputs inputs, Consumer<String> decisions) {
        var cluster = inputs.resourceName(TaskSetInputs.CLUSTER).map(name -> {
            decisions.accept(describe(TaskSetInputs.CLUSTER, clusters.isCached(name)));
            return clusters.getOrStart(name, () -> api.cluster(name));
        });
        var service = inputs.service().map(name -> {
            decisions.accept(describe(TaskSetInputs.SERVICE, services.isCached(name)));
            return lookUpService(name);
        });
        var taskDefinition = inputs.resourceName(TaskSetInputs.TASK_DEFINITION).map(name -> {
            decisions.accept(describe(TaskSetInputs.TASK_DEFINITION, taskDefinitions.isCached(name)));
            return taskDefinitions.getOrStart(name, () -> api.taskDefinition(name));
        });
        return new TaskSetLookups(
                cluster.map(AsyncLookup::await),
                service.map(AsyncLookup::await),
                taskDefinition.map(AsyncLookup::await));
    }

    private static String describe(PropertyPath path, boolean isCached) {
        return path + (isCached ? " uses an earlier lookup" : " needs a lookup");
    }

    /** Looks up a service, and waits for the result. */
    LookupResult<Service> service(ServiceKey name) {
        return lookUpService(name).await();
    }

    private AsyncLookup<Service> lookUpService(ServiceKey name) {
        return services.getOrStart(name, () -> api.service(name.cluster(), name.service()));
    }

    /** Removes the results for one task set, so that the next lookups call AWS. */
    void invalidate(TaskSetInputs inputs) {
        inputs.resourceName(TaskSetInputs.CLUSTER).ifPresent(clusters::invalidate);
        inputs.service().ifPresent(services::invalidate);
        inputs.resourceName(TaskSetInputs.TASK_DEFINITION).ifPresent(taskDefinitions::invalidate);
    }

    /** Records that a task set was created or has a new status. */
    void update(ServiceKey service, TaskSet set) {
        services.update(service, cached -> {
            var sets = new ArrayList<>(cached.taskSets());
            sets.removeIf(other -> other.taskSetArn().equals(set.taskSetArn()));
            sets.add(set);
            return cached.copy(changed -> changed.taskSets(sets));
        });
    }
}
