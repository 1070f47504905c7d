package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.DescribeFailureException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Read-only lookups of the resources that a task set refers to, one call each. All methods return empty when the
 * resource does not exist, and throw {@link AwsCallException} when the call fails. Thread-safe.
 */
public final class PreflightApi {
    private final AwsClients clients;

    public PreflightApi(AwsClients clients) {
        this.clients = clients;
    }

    /** Returns a cluster with its capacity providers and default strategy (DescribeClusters). */
    public Optional<Cluster> cluster(String cluster) {
        var subject = "cluster " + cluster;
        return clients.call(EcsOperations.DESCRIBE_CLUSTERS, subject, ecs -> {
            var response = ecs.describeClusters(request -> request.clusters(cluster));
            return findFirst(subject, response.clusters(), response.failures());
        });
    }

    /** Returns a service with its task sets, draining ones included (DescribeServices). */
    public Optional<Service> service(String cluster, String service) {
        var subject = "service " + service + " in cluster " + cluster;
        return clients.call(EcsOperations.DESCRIBE_SERVICES, subject, ecs -> {
            var response =
                    ecs.describeServices(request -> request.cluster(cluster).services(service));
            return findFirst(subject, response.services(), response.failures());
        });
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

    private static <T> Optional<T> findFirst(String subject, List<T> resources, List<Failure> failures) {
        for (var failure : failures) {
            if (!"MISSING".equals(failure.reason())) {
                throw new DescribeFailureException(subject, failure.reason(), failure.detail());
            }
        }
        return resources.stream().findFirst();
    }
}
