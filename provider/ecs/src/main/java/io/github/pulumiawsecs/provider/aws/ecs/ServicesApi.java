package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The calls that look services up. All of them throw {@link AwsCallException} when AWS refuses or cannot be reached. */
public final class ServicesApi {
    /** DescribeServices takes no more (Amazon ECS API Reference). */
    public static final int MAX_DESCRIBED = 10;

    /** Of a hundred stopped tasks each. */
    private static final int MAX_PAGES = 5;

    private final AwsClients clients;

    public ServicesApi(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Some of a cluster's services.
     *
     * @param next what to ask for those that follow; empty after the last
     */
    public record Page(List<Service> services, Optional<String> next) {
        public Page {
            services = List.copyOf(services);
        }
    }

    /** Returns the service with its task sets, which carry no tags (DescribeServices); empty when there is none. */
    public Optional<Service> findActive(String cluster, String service) {
        return describeActive(cluster, List.of(service), "service " + service + " in cluster " + cluster).stream()
                .findFirst();
    }

    /**
     * Returns the service, also when it was deleted (DescribeServices); empty when AWS knows neither it nor, perhaps, its
     * cluster.
     */
    public Optional<Service> findIncludingInactive(String cluster, String service) {
        try {
            return describe(cluster, List.of(service), "service " + service + " in cluster " + cluster).stream()
                    .findFirst();
        } catch (AwsCallException failure) {
            if (failure.hasCode("ClusterNotFoundException")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Returns the ARNs of the task sets that a service has (DescribeServices); none when there is no such service. */
    public Set<String> taskSetArns(String cluster, String service) {
        return findIncludingInactive(cluster, service).stream()
                .flatMap(found -> found.taskSets().stream())
                .map(TaskSet::taskSetArn)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the services, with their task sets and latest events (DescribeServices); those that are not there are
     * left out, and so are those that may not be looked at.
     *
     * @param services names, {@link #MAX_DESCRIBED} at most
     */
    public List<Service> describeTolerant(String cluster, List<String> services) {
        try {
            return describeActive(
                    cluster, services, "services " + String.join(", ", services) + " in cluster " + cluster);
        } catch (AwsCallException failure) {
            if (failure.isDenied() || failure.hasCode("ClusterNotFoundException", "ServiceNotFoundException")) {
                return List.of();
            }
            throw failure;
        }
    }

    /**
     * Returns the tasks of a task set that stopped not long ago (ListTasks and DescribeTasks). The service's are listed,
     * because ListTasks takes no other filter together with startedBy (Amazon ECS API Reference); of a service that goes
     * through hundreds only some are.
     */
    public List<Task> stoppedTasks(TaskSetArn arn) {
        var about = "stopped tasks of " + arn;
        var stopped = new ArrayList<Task>();
        String next = null;
        for (int page = 0; page == 0 || (next != null && page < MAX_PAGES); page++) {
            var from = next;
            var listed = clients.call(
                    EcsOperations.LIST_TASKS,
                    about,
                    ecs -> ecs.listTasks(request -> request.cluster(arn.cluster())
                            .serviceName(arn.service())
                            .desiredStatus(DesiredStatus.STOPPED)
                            .nextToken(from)));
            if (!listed.taskArns().isEmpty()) {
                stopped.addAll(clients.call(
                                EcsOperations.DESCRIBE_TASKS,
                                about,
                                ecs -> ecs.describeTasks(request ->
                                        request.cluster(arn.cluster()).tasks(listed.taskArns())))
                        .tasks());
            }
            next = listed.nextToken();
        }
        return stopped.stream()
                .filter(task -> arn.id().equals(task.startedBy()))
                .toList();
    }

    /**
     * Returns the next few services of the cluster with their task sets (ListServices and DescribeServices).
     *
     * @param from the {@link Page#next} of the page before; null for the first
     */
    public Page page(String cluster, @Nullable String from) {
        var about = "cluster " + cluster;
        var listed = clients.call(
                EcsOperations.LIST_SERVICES,
                about,
                ecs -> ecs.listServices(request ->
                        request.cluster(cluster).maxResults(MAX_DESCRIBED).nextToken(from)));
        var services = listed.serviceArns().isEmpty()
                ? List.<Service>of()
                : describeActive(cluster, listed.serviceArns(), about);
        return new Page(services, Optional.ofNullable(listed.nextToken()));
    }

    /** Deleted services can be described for a while; to most they are gone. */
    private List<Service> describeActive(String cluster, List<String> services, String about) {
        return describe(cluster, services, about).stream()
                .filter(service -> !"INACTIVE".equals(service.status()))
                .toList();
    }

    private List<Service> describe(String cluster, List<String> services, String about) {
        return clients.call(
                        EcsOperations.DESCRIBE_SERVICES,
                        about,
                        ecs -> ecs.describeServices(
                                request -> request.cluster(cluster).services(services)))
                .services();
    }
}
