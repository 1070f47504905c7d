package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Lists the task sets of a service, or of all services of a cluster. Holds no more than ten services at a time, however
 * many there are.
 */
public final class ListTaskSets {
    /** What a page holds when nobody says how much it should. */
    private static final long PAGE = 100;

    private ListTaskSets() {}

    /**
     * A task set that was found.
     *
     * @param id its ARN
     * @param name a name for it in a program, from the service's name and the task set's number
     */
    public record ListedTaskSet(String id, String name) {}

    /**
     * Tells {@code each} about the task sets, but for those that drain: to Pulumi they are gone.
     *
     * @param query which ones, without unknowns
     * @param limit how many to tell in all; below 1 for no limit
     * @param pageSize how many to tell now; below 1 for a hundred
     * @param continuation what the call before this one returned; empty for the first page
     * @return what to continue with; nothing after the last page
     * @throws AwsCallException when AWS cannot be asked
     * @throws OperationRejectedException when the query is wrong, or there is no such service
     */
    public static Optional<String> list(
            ProviderContext provider,
            PropertyValue.ObjectValue query,
            long limit,
            long pageSize,
            String continuation,
            Consumer<ListedTaskSet> each) {
        var failures = InputValidator.validate(TaskSetFunctionSchemas.LIST_ARGUMENTS, query);
        if (!failures.isEmpty()) {
            throw new OperationRejectedException(
                    failures.stream().map(CheckFailure::toString).collect(Collectors.joining("\n")));
        }
        var bookmark = ContinuationToken.decode(continuation);
        long left = Math.min(limit < 1 ? Long.MAX_VALUE : limit, bookmark.remaining());
        long room = Math.min(pageSize < 1 ? PAGE : pageSize, left);
        while (true) {
            var page = page(provider, query, bookmark);
            for (var set : after(bookmark.after(), page.services())) {
                if (room == 0) {
                    return left == 0 ? Optional.empty() : Optional.of(bookmark.encode());
                }
                each.accept(found(set));
                room--;
                left--;
                bookmark = new ContinuationToken(bookmark.page(), set.taskSetArn(), left);
            }
            if (page.next().isEmpty() || left == 0) {
                return Optional.empty();
            }
            bookmark = new ContinuationToken(page.next().orElseThrow(), "", left);
            if (room == 0) {
                return Optional.of(bookmark.encode());
            }
        }
    }

    private static ServicesApi.Page page(
            ProviderContext provider, PropertyValue.ObjectValue query, ContinuationToken bookmark) {
        var cluster = Objects.requireNonNull(TaskSetFunctionSchemas.CLUSTER.decodeFrom(query));
        var service = TaskSetFunctionSchemas.SERVICE.decodeFrom(query);
        return SecretRedaction.redacting(
                query,
                () -> service == null
                        ? provider.services().page(cluster, bookmark.page().isEmpty() ? null : bookmark.page())
                        : new ServicesApi.Page(List.of(provider.service(cluster, service)), Optional.empty()));
    }

    /** In the order of their ARNs, so that a page can go on where the one before it ended, whatever came or went. */
    private static List<TaskSet> after(String arn, List<Service> services) {
        return services.stream()
                .flatMap(service -> service.taskSets().stream())
                .filter(set -> !"DRAINING".equals(set.status()))
                .filter(set -> set.taskSetArn().compareTo(arn) > 0)
                .sorted(Comparator.comparing(TaskSet::taskSetArn))
                .toList();
    }

    private static ListedTaskSet found(TaskSet set) {
        var arn = set.taskSetArn();
        var service = TaskSetArn.parse(arn).map(TaskSetArn::service).orElse("");
        return new ListedTaskSet(
                arn, service + arn.substring(arn.lastIndexOf('/')).replace('/', '-'));
    }
}
