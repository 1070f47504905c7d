package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.ecs.DescribeBatcher.Described;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Read-only lookups of the resources that a task set refers to. Concurrent lookups of clusters share calls, as do those of
 * the services of a cluster. All methods return empty when the resource does not exist, and throw {@link AwsCallException}
 * when the call fails. Thread-safe.
 */
public final class PreflightApi {
    private final AwsClients clients;
    private final DescribeBatcher<Cluster> clusters;
    private final DescribeBatcher<Service> services;

    /** @param sleeper waits for further lookups of a call */
    public PreflightApi(AwsClients clients, Sleeper sleeper) {
        this.clients = clients;
        clusters = new DescribeBatcher<>(
                clients,
                sleeper,
                EcsOperations.DESCRIBE_CLUSTERS,
                (ecs, _, names) -> {
                    var response = ecs.describeClusters(request -> request.clusters(names));
                    return new Described<>(response.clusters(), response.failures());
                },
                Cluster::clusterName);
        services = new DescribeBatcher<>(
                clients,
                sleeper,
                EcsOperations.DESCRIBE_SERVICES,
                (ecs, cluster, names) -> {
                    var response = ecs.describeServices(
                            request -> request.cluster(cluster).services(names));
                    return new Described<>(response.services(), response.failures());
                },
                Service::serviceName);
    }

    /** Returns a cluster with its capacity providers and default strategy (DescribeClusters). */
    public Optional<Cluster> cluster(String cluster) {
        return clusters.find("", cluster, "cluster " + cluster);
    }

    /** Returns a service with its task sets, draining ones included (DescribeServices). */
    public Optional<Service> service(String cluster, String service) {
        return services.find(cluster, service, ServiceKey.subject(cluster, service));
    }

    /** Returns a task definition, or the latest active revision of a family (DescribeTaskDefinition). */
    public Optional<TaskDefinition> taskDefinition(String taskDefinition) {
        try {
            return Optional.of(clients.call(
                    EcsOperations.DESCRIBE_TASK_DEFINITION,
                    "task definition " + taskDefinition,
                    ecs -> ecs.describeTaskDefinition(request -> request.taskDefinition(taskDefinition))
                            .taskDefinition()));
        } catch (AwsCallException failure) {
            // ClientException has many causes; only the message identifies this one.
            if (failure.hasCode("ClientException") && failure.awsMessage().startsWith("Unable to describe")) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
