package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Lookups of services and their tasks. All methods throw {@link AwsCallException} when the call fails. Thread-safe. */
public final class ServicesApi {
    /** The maximum number of services in DescribeServices (Amazon ECS API Reference). */
    public static final int MAX_DESCRIBED = 10;

    /** A page has a hundred stopped tasks. */
    private static final int MAX_PAGES = 5;

    private final AwsClients clients;

    public ServicesApi(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * One page of a cluster's services.
     *
     * @param next the token of the next page; empty on the last page
     */
    public record Page(List<Service> services, Optional<String> next) {
        public Page {
            services = List.copyOf(services);
        }
    }

    /** Returns the service with its task sets, without their tags (DescribeServices); empty when it does not exist. */
    public Optional<Service> findActive(String cluster, String service) {
        return describeActive(cluster, List.of(service), ServiceKey.subject(cluster, service)).stream()
                .findFirst();
    }

    /**
     * Returns the service, deleted services included (DescribeServices); empty when the service or its cluster does not
     * exist.
     */
    public Optional<Service> findIncludingInactive(String cluster, String service) {
        try {
            return describe(cluster, List.of(service), ServiceKey.subject(cluster, service)).stream()
                    .findFirst();
        } catch (AwsCallException failure) {
            if (failure.hasCode("ClusterNotFoundException")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /**
     * Returns the service with its task sets, without their tags (DescribeServices); empty when it does not exist.
     *
     * @throws AwsCallException also when an ARN in the address names another region than that of the provider, or another
     *     account than that of the credentials
     */
    public Optional<Service> find(ServiceAddress address) {
        var subject = address.toString();
        Optional<Service> found;
        try {
            found = clients
                    .call(
                            EcsOperations.DESCRIBE_SERVICES,
                            subject,
                            ecs -> TaskSetsApi.requireRegion("service", address.region(), ecs)
                                    .describeServices(request ->
                                            request.cluster(address.cluster()).services(address.service())))
                    .services()
                    .stream()
                    .filter(service -> !EcsStatus.isInactive(service.status()))
                    .findFirst();
        } catch (AwsCallException failure) {
            if (!failure.hasCode("ClusterNotFoundException", "ServiceNotFoundException")) {
                throw failure;
            }
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            address.account()
                    .flatMap(account -> TaskSetsApi.accountProblem(clients, "service", account))
                    .ifPresent(problem -> {
                        throw AwsCallException.of(EcsOperations.DESCRIBE_SERVICES, subject, problem);
                    });
        }
        return found;
    }

    /** Returns the ARNs of a service's task sets (DescribeServices); none when the service does not exist. */
    public Set<String> taskSetArns(String cluster, String service) {
        return findIncludingInactive(cluster, service).stream()
                .flatMap(found -> found.taskSets().stream())
                .map(TaskSet::taskSetArn)
                .collect(Collectors.toSet());
    }

    /** Returns services in groups for one DescribeServices call each: at most {@link #MAX_DESCRIBED} of one cluster. */
    public static List<List<ServiceKey>> groups(Collection<ServiceKey> services) {
        var clusters = new TreeMap<String, List<ServiceKey>>();
        services.forEach(key ->
                clusters.computeIfAbsent(key.cluster(), _ -> new ArrayList<>()).add(key));
        var groups = new ArrayList<List<ServiceKey>>();
        for (var keys : clusters.values()) {
            for (int from = 0; from < keys.size(); from += MAX_DESCRIBED) {
                groups.add(List.copyOf(keys.subList(from, Math.min(keys.size(), from + MAX_DESCRIBED))));
            }
        }
        return groups;
    }

    /**
     * Returns the services with their task sets and latest events (DescribeServices), without those that do not exist or
     * that the credentials may not describe.
     *
     * @param services names, at most {@link #MAX_DESCRIBED}
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
     * Returns the recently stopped tasks of a task set (ListTasks and DescribeTasks). The method lists the tasks of the
     * service, because ListTasks combines startedBy with no other filter (Amazon ECS API Reference). Of a service with
     * hundreds of stopped tasks the result is incomplete.
     */
    public List<Task> stoppedTasks(TaskSetArn arn) {
        var subject = "stopped tasks of " + arn;
        var stopped = new ArrayList<Task>();
        String next = null;
        for (int page = 0; page == 0 || (next != null && page < MAX_PAGES); page++) {
            var from = next;
            var listed = clients.call(
                    EcsOperations.LIST_TASKS,
                    subject,
                    ecs -> ecs.listTasks(request -> request.cluster(arn.cluster())
                            .serviceName(arn.service())
                            .desiredStatus(DesiredStatus.STOPPED)
                            .nextToken(from)));
            if (!listed.taskArns().isEmpty()) {
                stopped.addAll(clients.call(
                                EcsOperations.DESCRIBE_TASKS,
                                subject,
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
     * Returns a page of the cluster's services with their task sets (ListServices and DescribeServices).
     *
     * @param from the {@link Page#next} of the previous page; null for the first page
     */
    public Page page(String cluster, @Nullable String from) {
        var subject = "cluster " + cluster;
        var listed = clients.call(
                EcsOperations.LIST_SERVICES,
                subject,
                ecs -> ecs.listServices(request ->
                        request.cluster(cluster).maxResults(MAX_DESCRIBED).nextToken(from)));
        var services = listed.serviceArns().isEmpty()
                ? List.<Service>of()
                : describeActive(cluster, listed.serviceArns(), subject);
        return new Page(services, Optional.ofNullable(listed.nextToken()));
    }

    /** AWS describes deleted services for a while. */
    private List<Service> describeActive(String cluster, List<String> services, String subject) {
        return describe(cluster, services, subject).stream()
                .filter(service -> !EcsStatus.isInactive(service.status()))
                .toList();
    }

    private List<Service> describe(String cluster, List<String> services, String subject) {
        return clients.call(
                        EcsOperations.DESCRIBE_SERVICES,
                        subject,
                        ecs -> ecs.describeServices(
                                request -> request.cluster(cluster).services(services)))
                .services();
    }
}
