package awsecs.preflight;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** Whatever the program names by its ARN must be at home where the cluster is: in its partition, region and account. */
final class HomeRules {
    private static final Pattern ARN = Pattern.compile("arn:([^:]+):[^:]*:([^:]*):([^:]*):.*");

    /** The user's own words may look like an ARN; a Cloud Map namespace may be another account's, which shares it. */
    private static final Set<String> FREE = Set.of("externalId", "clientToken", "tags", "serviceRegistries");

    private HomeRules() {}

    static void check(Cluster cluster, Wanted wanted, Report report) {
        if (wanted.inputs().plain() instanceof Value.Obj inputs) {
            inputs.fields().forEach((name, value) -> {
                if (!FREE.contains(name)) {
                    check(cluster, PropertyPath.ROOT.field(name), value, report);
                }
            });
        }
    }

    private static void check(Cluster cluster, PropertyPath path, Value value, Report report) {
        switch (value) {
            case Value.Obj(Map<String, Value> fields) ->
                fields.forEach((name, field) -> check(cluster, path.field(name), field, report));
            case Value.Array(List<Value> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    check(cluster, path.index(i), items.get(i), report);
                }
            }
            case Value.Text(String text)
            when isStrange(text, cluster.clusterArn()) ->
                report.fail(
                        path,
                        "must be in the region and account of the cluster, " + cluster.clusterArn(),
                        "name one that is there");
            default -> {}
        }
    }

    /** Some services have no regions: what their ARNs leave out fits everywhere. */
    private static boolean isStrange(String text, String home) {
        var arn = ARN.matcher(text);
        var here = ARN.matcher(home);
        if (!arn.matches() || !here.matches()) {
            return false;
        }
        for (int part = 1; part <= 3; part++) {
            if (!arn.group(part).isEmpty() && !arn.group(part).equals(here.group(part))) {
                return true;
            }
        }
        return false;
    }
}
