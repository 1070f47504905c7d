package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.table.QueryTable;
import awsecs.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Which task sets of a service are wanted.
 *
 * @param id the short id
 */
record Wanted(
        String cluster,
        String service,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String status) {

    /** Reads checked arguments that name cluster and service. */
    static Wanted in(Value.Obj arguments) {
        return new Wanted(
                Objects.requireNonNull(QueryTable.CLUSTER.in(arguments)),
                Objects.requireNonNull(QueryTable.SERVICE.in(arguments)),
                QueryTable.ID.in(arguments),
                QueryTable.EXTERNAL_ID.in(arguments),
                QueryTable.STATUS.in(arguments));
    }

    /**
     * Returns all task sets of the service, without tags, the oldest first.
     *
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when there is no such service
     */
    List<TaskSet> all(Provider provider) {
        return provider.service(cluster, service).taskSets().stream()
                .sorted(Comparator.comparing(TaskSet::createdAt).thenComparing(TaskSet::taskSetArn))
                .toList();
    }

    /** Tells whether this is one of the wanted. */
    boolean isMet(TaskSet set) {
        return (id == null || id.equals(set.id()))
                && (externalId == null || externalId.equals(set.externalId()))
                && (status == null || status.equals(set.status()));
    }

    /** Returns the same task sets with their tags. */
    List<TaskSet> withTags(Provider provider, List<TaskSet> sets) {
        if (sets.isEmpty()) {
            return sets;
        }
        var ids = sets.stream().map(TaskSet::taskSetArn).toList();
        var described = provider.taskSets().describe(cluster, service, ids).stream()
                .collect(Collectors.toMap(TaskSet::taskSetArn, set -> set));
        // One that went in between is told as it was.
        return sets.stream()
                .map(set -> described.getOrDefault(set.taskSetArn(), set))
                .toList();
    }

    /** Returns the service, as it reads in a sentence. */
    String place() {
        return "service " + service + " in cluster " + cluster;
    }

    /** Returns what is wanted, as it reads after "with". */
    @Override
    public String toString() {
        var all = new StringJoiner(" and ");
        add(all, QueryTable.ID.name(), id);
        add(all, QueryTable.EXTERNAL_ID.name(), externalId);
        add(all, QueryTable.STATUS.name(), status);
        return all.toString();
    }

    private static void add(StringJoiner to, String name, @Nullable String value) {
        if (value != null) {
            to.add(name + " \"" + value + "\"");
        }
    }
}
