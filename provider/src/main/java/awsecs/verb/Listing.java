package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.Services;
import awsecs.aws.TaskSetArn;
import awsecs.table.QueryTable;
import awsecs.value.Value;
import awsecs.walk.Failure;
import awsecs.walk.Failures;
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
public final class Listing {
    /** What a page holds when nobody says how much it should. */
    private static final long PAGE = 100;

    private Listing() {}

    /**
     * A task set that was found.
     *
     * @param id its ARN
     * @param name a name for it in a program, from the service's name and the task set's number
     */
    public record Found(String id, String name) {}

    /**
     * Tells {@code each} about the task sets, but for those that drain: to Pulumi they are gone.
     *
     * @param query which ones, without unknowns
     * @param limit how many to tell in all; below 1 for no limit
     * @param pageSize how many to tell now; below 1 for a hundred
     * @param continuation what the call before this one returned; empty for the first page
     * @return what to continue with; nothing after the last page
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when the query is wrong, or there is no such service
     */
    public static Optional<String> list(
            Provider provider, Value.Obj query, long limit, long pageSize, String continuation, Consumer<Found> each) {
        var failures = Failures.in(QueryTable.LIST, query);
        if (!failures.isEmpty()) {
            throw new Refused(failures.stream().map(Failure::toString).collect(Collectors.joining("\n")));
        }
        var bookmark = Bookmark.read(continuation);
        long left = Math.min(limit < 1 ? Long.MAX_VALUE : limit, bookmark.left());
        long room = Math.min(pageSize < 1 ? PAGE : pageSize, left);
        while (true) {
            var page = page(provider, query, bookmark);
            for (var set : after(bookmark.after(), page.services())) {
                if (room == 0) {
                    return left == 0 ? Optional.empty() : Optional.of(bookmark.text());
                }
                each.accept(found(set));
                room--;
                left--;
                bookmark = new Bookmark(bookmark.page(), set.taskSetArn(), left);
            }
            if (page.next().isEmpty() || left == 0) {
                return Optional.empty();
            }
            bookmark = new Bookmark(page.next().orElseThrow(), "", left);
            if (room == 0) {
                return Optional.of(bookmark.text());
            }
        }
    }

    private static Services.Page page(Provider provider, Value.Obj query, Bookmark bookmark) {
        var cluster = Objects.requireNonNull(QueryTable.CLUSTER.in(query));
        var service = QueryTable.SERVICE.in(query);
        return Discretion.about(
                query,
                () -> service == null
                        ? provider.services().page(cluster, bookmark.page().isEmpty() ? null : bookmark.page())
                        : new Services.Page(List.of(provider.service(cluster, service)), Optional.empty()));
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

    private static Found found(TaskSet set) {
        var arn = set.taskSetArn();
        var service = TaskSetArn.parse(arn).map(TaskSetArn::service).orElse("");
        return new Found(arn, service + arn.substring(arn.lastIndexOf('/')).replace('/', '-'));
    }
}
