package io.github.pulumiawsecs.simulator.model;

import java.util.List;

/** Resolves identifiers: the ECS API accepts names and ARNs. */
public final class Identifiers {
    private Identifiers() {}

    /**
     * Returns the cluster's name.
     *
     * @throws AwsError if the identifier is an ARN of another type, account or region
     */
    public static String clusterName(AccountAndRegion scope, String identifier) {
        return ParsedArn.isArn(identifier)
                ? path(scope, identifier, "cluster", 1).get(0)
                : identifier;
    }

    /**
     * Returns the service's name. Accepts the old ARN format without the cluster, too.
     *
     * @throws AwsError if the identifier is an ARN of another type, cluster, account or region
     */
    public static String serviceName(AccountAndRegion scope, String cluster, String identifier) {
        if (!ParsedArn.isArn(identifier)) {
            return identifier;
        }
        List<String> path = path(scope, identifier, "service", 2);
        if (path.size() == 2 && !path.get(0).equals(cluster)) {
            throw AwsError.invalidParameter(
                    "Invalid identifier: Identifier is for " + path.get(0) + ". Your cluster is " + cluster);
        }
        return path.get(path.size() - 1);
    }

    /**
     * Returns the task definition's {@code family} or {@code family:revision}.
     *
     * @throws AwsError if the identifier is an ARN of another type, account or region
     */
    public static String taskDefinitionName(AccountAndRegion scope, String identifier) {
        return ParsedArn.isArn(identifier)
                ? path(scope, identifier, "task-definition", 1).get(0)
                : identifier;
    }

    private static List<String> path(AccountAndRegion scope, String identifier, String type, int maxDepth) {
        ParsedArn arn = ParsedArn.parse(identifier).orElseThrow(() -> invalid(identifier));
        List<String> path = List.of(arn.resource().split("/", -1));
        boolean inScope = arn.service().equals("ecs") && arn.isIn(scope);
        if (!inScope || !path.get(0).equals(type) || path.size() < 2 || path.size() > maxDepth + 1) {
            throw invalid(identifier);
        }
        return path.subList(1, path.size());
    }

    private static AwsError invalid(String identifier) {
        return AwsError.invalidParameter("Invalid identifier: " + identifier);
    }
}
