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
 * Looks up what a task set is made from, one call each, without changing anything. All methods are empty when the
 * account has no such thing, and throw {@link AwsCallException} when AWS refuses or cannot be reached.
 */
public final class PreflightApi {
    private final AwsClients clients;

    public PreflightApi(AwsClients clients) {
        this.clients = clients;
    }

    /** Returns a cluster with its capacity providers and default strategy (DescribeClusters). */
    public Optional<Cluster> cluster(String cluster) {
        var about = "cluster " + cluster;
        return clients.call(EcsOperations.DESCRIBE_CLUSTERS, about, ecs -> {
            var answer = ecs.describeClusters(request -> request.clusters(cluster));
            return only(about, answer.clusters(), answer.failures());
        });
    }

    /** Returns a service with its task sets, those that drain included (DescribeServices). */
    public Optional<Service> service(String cluster, String service) {
        var about = "service " + service + " in cluster " + cluster;
        return clients.call(EcsOperations.DESCRIBE_SERVICES, about, ecs -> {
            var answer =
                    ecs.describeServices(request -> request.cluster(cluster).services(service));
            return only(about, answer.services(), answer.failures());
        });
    }

    /** Returns a task definition; of a bare family the newest active revision (DescribeTaskDefinition). */
    public Optional<TaskDefinition> taskDefinition(String taskDefinition) {
        try {
            return Optional.of(clients.call(
                    EcsOperations.DESCRIBE_TASK_DEFINITION,
                    "task definition " + taskDefinition,
                    ecs -> ecs.describeTaskDefinition(request -> request.taskDefinition(taskDefinition))
                            .taskDefinition()));
        } catch (AwsCallException failure) {
            // ClientException stands for much; only the words tell that there is none.
            if (failure.hasCode("ClientException") && failure.awsMessage().startsWith("Unable to describe")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static <T> Optional<T> only(String about, List<T> found, List<Failure> failures) {
        for (var failure : failures) {
            if (!"MISSING".equals(failure.reason())) {
                throw new DescribeFailureException(about, failure.reason(), failure.detail());
            }
        }
        return found.stream().findFirst();
    }
}
