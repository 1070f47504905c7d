package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.schema.check.InputDecoder;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Lists the task sets of a service, or of all services of a cluster, without those that are being deleted. Keeps at most
 * ten services in memory, however many the cluster has.
 */
public record ListTaskSets(TaskSetFinder finder) implements Lister {
    private static final long DEFAULT_PAGE_SIZE = 100;

    @Override
    public Optional<String> list(Request request, Consumer<Item> consumer) {
        var query = InputDecoder.decode(TaskSetFunctionSchemas.LIST_ARGUMENTS, request.query());
        var failures = InputValidator.validate(TaskSetFunctionSchemas.LIST_ARGUMENTS, query);
        if (!failures.isEmpty()) {
            throw OperationRejectedException.ofFailures("The query of the list is invalid", failures);
        }
        var token = ContinuationToken.decode(request.continuationToken());
        long remainingTotal = Math.min(request.limit() < 1 ? Long.MAX_VALUE : request.limit(), token.remaining());
        long remainingInPage =
                Math.min(request.pageSize() < 1 ? DEFAULT_PAGE_SIZE : request.pageSize(), remainingTotal);
        while (true) {
            var page = page(query, token);
            for (var set : taskSetsAfter(token.after(), page.services())) {
                if (remainingInPage == 0) {
                    return remainingTotal == 0 ? Optional.empty() : Optional.of(token.encode());
                }
                consumer.accept(toItem(set));
                remainingInPage--;
                remainingTotal--;
                token = new ContinuationToken(token.awsPageToken(), set.taskSetArn(), remainingTotal);
            }
            if (page.next().isEmpty() || remainingTotal == 0) {
                return Optional.empty();
            }
            token = new ContinuationToken(page.next().orElseThrow(), "", remainingTotal);
            if (remainingInPage == 0) {
                return Optional.of(token.encode());
            }
        }
    }

    private ServicesApi.Page page(ObjectValue query, ContinuationToken token) {
        var cluster = Objects.requireNonNull(TaskSetFunctionSchemas.CLUSTER.decodeFrom(query));
        var service = TaskSetFunctionSchemas.SERVICE.decodeFrom(query);
        return service == null
                ? finder.services().page(cluster, token.awsPageToken().isEmpty() ? null : token.awsPageToken())
                : new ServicesApi.Page(List.of(finder.service(cluster, service)), Optional.empty());
    }

    /** Ordered by ARN, so that a page continues after the previous one, also after creates and deletes. */
    private static List<TaskSet> taskSetsAfter(String arn, List<Service> services) {
        return services.stream()
                .flatMap(service -> service.taskSets().stream())
                .filter(set -> !TaskSetStatus.isDraining(set))
                .filter(set -> set.taskSetArn().compareTo(arn) > 0)
                .sorted(Comparator.comparing(TaskSet::taskSetArn))
                .toList();
    }

    private static Item toItem(TaskSet set) {
        var name = TaskSetArn.parse(set.taskSetArn())
                .map(arn ->
                        arn.service() + "-" + arn.text().substring(arn.text().lastIndexOf('/') + 1));
        return new Item(set.taskSetArn(), name.orElse(set.taskSetArn()));
    }
}
